package dev.cortado.ota.inspect;

import dev.cortado.ota.format.ImageHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An image's info as lines for people. */
public final class ImageInfoText {

    private static final int DIGITS_A_LINE = 64;

    private ImageInfoText() {}

    /** The lines. */
    public static List<String> of(ImageInfo info) {
        ImageHeader header = info.header();
        List<String> lines = new ArrayList<>();
        lines.add("header");
        add(lines, "magic", "0x%08x".formatted(ImageHeader.MAGIC));
        add(lines, "version", header.version().toString());
        add(lines, "header size", bytes(header.headerBytes()));
        add(lines, "payload size", bytes(header.payloadBytes()));
        add(lines, "protected TLVs", bytes(header.protectedTlvBytes()));
        add(lines, "load address", "0x%08x".formatted(header.loadAddress()));
        String names = String.join(" ", info.flagNames());
        add(
                lines,
                "flags",
                "0x%08x%s".formatted(header.flags(), names.isEmpty() ? "" : " " + names));
        area(lines, info, true, "protected TLVs at " + info.layout().protectedTlv());
        area(lines, info, false, "TLVs at " + info.layout().plainTlv());
        lines.add(
                "image of " + bytes(info.layout().end()) + ", file of " + bytes(info.fileBytes()));
        info.trailer().ifPresent(trailer -> trailer(lines, trailer));
        return lines;
    }

    private static void area(
            List<String> lines, ImageInfo info, boolean isProtected, String heading) {
        if (info.tlvs().stream().noneMatch(tlv -> tlv.isProtected() == isProtected)) {
            return;
        }
        lines.add(heading);
        for (ImageInfo.Tlv tlv : info.tlvs()) {
            if (tlv.isProtected() == isProtected) {
                add(
                        lines,
                        "0x%04x %s".formatted(tlv.type(), tlv.name()),
                        tlv.meaning().orElse(bytes(tlv.value().length)));
                if (tlv.meaning().isEmpty()) {
                    digits(lines, tlv.hex());
                }
            }
        }
    }

    private static void digits(List<String> lines, String hex) {
        for (int i = 0; i < hex.length(); i += DIGITS_A_LINE) {
            lines.add("    " + hex.substring(i, Math.min(i + DIGITS_A_LINE, hex.length())));
        }
    }

    private static void trailer(List<String> lines, ImageInfo.SlotTrailer trailer) {
        lines.add("trailer, fields every " + trailer.alignment() + " bytes");
        add(lines, "magic", word(trailer.fields().magic()));
        add(lines, "image ok", word(trailer.fields().imageOk()));
        add(lines, "copy done", word(trailer.fields().copyDone()));
        add(lines, "swap info", "0x%02x".formatted(trailer.fields().swapInfo()));
        add(lines, "swap size", "0x%08x".formatted(trailer.fields().swapSize()));
    }

    private static String word(Enum<?> flag) {
        return flag.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> lines, String name, String value) {
        lines.add("  %-30s %s".formatted(name, value));
    }

    private static String bytes(int unsigned) {
        return Integer.toUnsignedString(unsigned) + " bytes";
    }
}
