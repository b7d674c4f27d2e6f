package dev.cortado.ota.inspect;

import dev.cortado.ota.format.ImageHeader;
import java.util.Locale;
import java.util.stream.Collectors;

/** An image's info as JSON. */
public final class ImageInfoJson {

    private ImageInfoJson() {}

    /** The document; keys are always the same, but trailer may be null. */
    public static String of(ImageInfo info) {
        ImageHeader header = info.header();
        return """
        {
          "header": {
            "magic": %d,
            "version": "%s",
            "headerSize": %d,
            "payloadSize": %d,
            "protectedTlvSize": %d,
            "loadAddress": %d,
            "flags": %d,
            "flagNames": [%s]
          },
          "tlvs": [%s
          ],
          "imageSize": %d,
          "fileSize": %d,
          "trailer": %s
        }
        """
                .formatted(
                        Integer.toUnsignedLong(ImageHeader.MAGIC),
                        header.version(),
                        header.headerBytes(),
                        header.payloadBytes(),
                        header.protectedTlvBytes(),
                        Integer.toUnsignedLong(header.loadAddress()),
                        Integer.toUnsignedLong(header.flags()),
                        info.flagNames().stream()
                                .map(ImageInfoJson::quoted)
                                .collect(Collectors.joining(", ")),
                        info.tlvs().stream()
                                .map(ImageInfoJson::tlv)
                                .collect(Collectors.joining(",")),
                        info.layout().end(),
                        info.fileBytes(),
                        info.trailer().map(ImageInfoJson::trailer).orElse("null"));
    }

    private static String tlv(ImageInfo.Tlv tlv) {
        return """

        {
          "offset": %d,
          "protected": %b,
          "type": %d,
          "name": "%s",
          "size": %d,
          "value": "%s",
          "meaning": %s
        }\
        """
                .formatted(
                        tlv.offset(),
                        tlv.isProtected(),
                        tlv.type(),
                        tlv.name(),
                        tlv.value().length,
                        tlv.hex(),
                        tlv.meaning().map(ImageInfoJson::quoted).orElse("null"));
    }

    private static String trailer(ImageInfo.SlotTrailer trailer) {
        return """
        {
            "alignment": %d,
            "magic": "%s",
            "imageOk": "%s",
            "copyDone": "%s",
            "swapInfo": %d,
            "swapSize": %d
          }\
        """
                .formatted(
                        trailer.alignment(),
                        word(trailer.fields().magic()),
                        word(trailer.fields().imageOk()),
                        word(trailer.fields().copyDone()),
                        trailer.fields().swapInfo(),
                        Integer.toUnsignedLong(trailer.fields().swapSize()));
    }

    private static String word(Enum<?> flag) {
        return flag.name().toLowerCase(Locale.ROOT);
    }

    /** The text is printable ASCII. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
