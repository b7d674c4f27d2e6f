package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The flash that a server knows how to program, GDB manual E.14.
 *
 * @param sectors in the order of the document
 */
record MemoryMap(List<MemoryRegion> sectors) {

    private static final int MOST_SECTORS = 1 << 20;

    MemoryMap {
        sectors = List.copyOf(sectors);
    }

    /** Reads the document; its DTD is not fetched. */
    static MemoryMap parse(String xml) {
        List<MemoryRegion> sectors = new ArrayList<>();
        NodeList memories = root(xml).getElementsByTagName("memory");
        for (int i = 0; i < memories.getLength(); i++) {
            Element memory = (Element) memories.item(i);
            if (!memory.getAttribute("type").equals("flash")) {
                continue;
            }
            long start = number(memory, "start");
            long length = number(memory, "length");
            long size = blockSize(memory, length);
            if (size <= 0 || length / size + sectors.size() > MOST_SECTORS) {
                throw unusable("its blocks are of no usable size");
            }
            for (long at = start; at < start + length; at += size) {
                sectors.add(new MemoryRegion(at, Math.min(size, start + length - at)));
            }
        }
        return new MemoryMap(sectors);
    }

    private static long blockSize(Element memory, long length) {
        NodeList properties = memory.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getAttribute("name").equals("blocksize")) {
                return parse(property.getTextContent().strip(), "blocksize");
            }
        }
        return length;
    }

    private static long number(Element element, String attribute) {
        return parse(element.getAttribute(attribute), attribute);
    }

    private static long parse(String text, String what) {
        try {
            return Long.decode(text);
        } catch (NumberFormatException e) {
            throw unusable("its " + what + " is '" + text + "'");
        }
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw unusable(e.getMessage());
        }
    }

    private static FlashException unusable(String why) {
        return new FlashException(
                "the GDB server's memory map cannot be used: " + why,
                "Look at the GDB server's configuration of the chip.");
    }
}
