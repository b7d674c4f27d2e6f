package dev.cortado.flash.pack;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One pack: its description of devices, and their flash algorithms. */
final class CmsisPack {

    private static final long MOST_FILE_BYTES = 64L << 20;

    private final Path file;
    private final List<Offer> offers;

    /**
     * An algorithm for a device.
     *
     * @param device the vendor's name of it
     * @param entry the file in the pack
     * @param region the flash that it is for
     */
    record Offer(String device, String entry, MemoryRegion region) {}

    private CmsisPack(Path file, List<Offer> offers) {
        this.file = file;
        this.offers = List.copyOf(offers);
    }

    /**
     * Reads the description.
     *
     * @throws FlashException if the file is no pack
     */
    static CmsisPack open(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry description =
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith(".pdsc"))
                            .min(Comparator.comparing(ZipEntry::getName))
                            .orElseThrow(() -> unusable(file, "it has no .pdsc", null));
            List<Offer> offers = new ArrayList<>();
            Element root = root(bytes(file, zip, description));
            collect(root, "", List.of(), offers);
            return new CmsisPack(file, offers);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw unusable(file, e.getMessage(), e);
        }
    }

    /** What families say counts for their devices, and what devices say for their variants. */
    private static void collect(
            Element element, String device, List<Element> inherited, List<Offer> offers) {
        List<Element> algorithms = new ArrayList<>(inherited);
        List<Element> parts = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                switch (e.getTagName()) {
                    case "algorithm" -> algorithms.add(e);
                    case "devices", "family", "subFamily", "device", "variant" -> parts.add(e);
                    default -> {}
                }
            }
        }
        for (Element part : parts) {
            String name =
                    switch (part.getTagName()) {
                        case "device" -> part.getAttribute("Dname");
                        case "variant" -> part.getAttribute("Dvariant");
                        default -> device;
                    };
            collect(part, name, algorithms, offers);
        }
        if (parts.isEmpty() && !device.isEmpty()) {
            for (Element algorithm : algorithms) {
                try {
                    offers.add(
                            new Offer(
                                    device,
                                    algorithm.getAttribute("name").replace('\\', '/'),
                                    new MemoryRegion(
                                            Long.decode(algorithm.getAttribute("start")),
                                            Long.decode(algorithm.getAttribute("size")))));
                } catch (NumberFormatException withoutPlace) {
                    continue;
                }
            }
        }
    }

    /**
     * The algorithm for a board's flash.
     *
     * @param device the vendor's name of the chip, if it is given
     * @throws FlashException if several would do
     */
    Optional<FlashAlgorithm> algorithm(BoardProfile board, Optional<String> device) {
        List<Offer> fitting =
                offers.stream()
                        .filter(offer -> covers(offer.region(), board.flash()))
                        .filter(offer -> device.map(offer.device()::equalsIgnoreCase).orElse(true))
                        .toList();
        if (device.isEmpty()) {
            String chip = board.soc().name().toLowerCase(Locale.ROOT);
            List<Offer> named =
                    fitting.stream()
                            .filter(o -> o.device().toLowerCase(Locale.ROOT).startsWith(chip))
                            .toList();
            fitting = named.isEmpty() ? fitting : named;
        }
        long least = fitting.stream().mapToLong(offer -> offer.region().length()).min().orElse(0);
        List<Offer> closest =
                fitting.stream().filter(offer -> offer.region().length() == least).toList();
        if (closest.isEmpty()) {
            return Optional.empty();
        }
        if (closest.stream().map(Offer::entry).distinct().count() > 1) {
            throw new FlashException(
                    "%s has several flash algorithms for the flash of %s, of the devices %s"
                            .formatted(
                                    file.getFileName(),
                                    board.name(),
                                    String.join(
                                            ", ",
                                            new TreeSet<>(
                                                    closest.stream().map(Offer::device).toList()))),
                    "Name the board's chip: --probe '...&device=NAME'.");
        }
        return Optional.of(read(closest.getFirst()));
    }

    private static boolean covers(MemoryRegion algorithm, MemoryRegion flash) {
        return algorithm.origin() <= flash.origin() && flash.end() <= algorithm.end();
    }

    private FlashAlgorithm read(Offer offer) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(offer.entry());
            if (entry == null) {
                throw unusable(file, "its " + offer.entry() + " is missing", null);
            }
            return FlashAlgorithmFile.read(offer.entry(), bytes(file, zip, entry));
        } catch (IOException e) {
            throw unusable(file, e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file, ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getSize() > MOST_FILE_BYTES) {
            throw unusable(file, entry.getName() + " is too large", null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) MOST_FILE_BYTES);
        }
    }

    private static Element root(byte[] xml)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static FlashException unusable(Path file, String why, Throwable cause) {
        return new FlashException(
                file + " cannot be used as a CMSIS-Pack: " + why,
                "Give the .pack file of the chip's vendor, unchanged.",
                cause);
    }
}
