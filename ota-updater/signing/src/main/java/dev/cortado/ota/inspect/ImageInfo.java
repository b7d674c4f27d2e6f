package dev.cortado.ota.inspect;

import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.Trailer;
import dev.cortado.ota.format.TrailerLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All that an image says.
 *
 * @param fileBytes the image with what comes after it
 * @param tlvs in the order of the image
 * @param trailer that of a slot, if there is something after the image
 */
public record ImageInfo(
        int fileBytes, ImageLayout layout, List<Tlv> tlvs, Optional<SlotTrailer> trailer) {

    /**
     * A TLV.
     *
     * @param isProtected whether it is signed
     * @param meaning the value in words, if it has a form
     */
    public record Tlv(
            int offset, boolean isProtected, int type, byte[] value, Optional<String> meaning) {

        /** The type's name in MCUboot's documentation. */
        public String name() {
            return TlvName.of(type);
        }

        /** The value in hexadecimal digits. */
        public String hex() {
            return HexFormat.of().formatHex(value);
        }
    }

    /**
     * What is at the end of a filled slot.
     *
     * @param alignment the distance of its fields
     */
    public record SlotTrailer(int alignment, Trailer fields) {}

    private static final int LARGEST_ALIGNMENT = 32;

    /**
     * Reads an image.
     *
     * @throws ImageException if it is malformed
     */
    public static ImageInfo read(byte[] file) throws ImageException {
        ArraySource source = new ArraySource(file);
        ImageLayout layout = ImageLayout.read(source);
        List<Tlv> tlvs = new ArrayList<>();
        TlvIterator tlv = new TlvIterator(source, layout);
        while (tlv.next()) {
            byte[] value =
                    Arrays.copyOfRange(file, tlv.valueOffset(), tlv.valueOffset() + tlv.length());
            tlvs.add(
                    new Tlv(
                            tlv.valueOffset() - ImageLayout.TLV_HEADER_BYTES,
                            tlv.isProtected(),
                            tlv.type(),
                            value,
                            meaning(tlv.type(), value)));
        }
        return new ImageInfo(file.length, layout, List.copyOf(tlvs), trailer(file, layout));
    }

    /** The header. */
    public ImageHeader header() {
        return layout.header();
    }

    /** The names of the flags that are set. */
    public List<String> flagNames() {
        int flags = header().flags();
        List<String> names = new ArrayList<>();
        addIf(names, flags & ImageFlags.ENCRYPTED_AES128, "ENCRYPTED_AES128");
        addIf(names, flags & ImageFlags.ENCRYPTED_AES256, "ENCRYPTED_AES256");
        addIf(names, flags & ImageFlags.NON_BOOTABLE, "NON_BOOTABLE");
        addIf(names, flags & ImageFlags.RAM_LOAD, "RAM_LOAD");
        addIf(names, flags & ImageFlags.ROM_FIXED, "ROM_FIXED");
        return names;
    }

    /** The board's name, if the image has one. */
    public Optional<String> board() {
        return tlvs.stream()
                .filter(tlv -> tlv.type() == TlvType.BOARD && tlv.isProtected())
                .findFirst()
                .flatMap(Tlv::meaning);
    }

    private static void addIf(List<String> names, int bit, String name) {
        if (bit != 0) {
            names.add(name);
        }
    }

    private static Optional<String> meaning(int type, byte[] value) {
        return switch (type) {
            case TlvType.SECURITY_COUNTER ->
                    value.length == 4
                            ? Optional.of(Integer.toUnsignedString(LittleEndian.u32(value, 0)))
                            : Optional.empty();
            case TlvType.DEPENDENCY ->
                    value.length == 12
                            ? Optional.of(
                                    "image %d at least %s"
                                            .formatted(
                                                    value[0] & 0xff, ImageVersion.read(value, 4)))
                            : Optional.empty();
            case TlvType.BOARD -> Optional.of(printable(value));
            default -> Optional.empty();
        };
    }

    /** What is not printable ASCII could steer a terminal. */
    private static String printable(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
    }

    private static Optional<SlotTrailer> trailer(byte[] file, ImageLayout layout)
            throws ImageException {
        for (int alignment = 8; alignment <= LARGEST_ALIGNMENT; alignment *= 2) {
            TrailerLayout trailer = new TrailerLayout(file.length, alignment, 0, 0);
            if (file.length % alignment == 0 && trailer.start() >= layout.end()) {
                byte[] end =
                        Arrays.copyOfRange(
                                file, trailer.magic(), trailer.magic() + TrailerLayout.MAGIC_BYTES);
                if (Arrays.equals(end, trailer.magicBytes())) {
                    return Optional.of(
                            new SlotTrailer(
                                    alignment, Trailer.read(new ArraySource(file), trailer, 0xff)));
                }
            }
        }
        return Optional.empty();
    }
}
