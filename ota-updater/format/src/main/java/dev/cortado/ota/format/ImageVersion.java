package dev.cortado.ota.format;

/**
 * The version of an image, {@code major.minor.revision+build}.
 *
 * @param major 0 to 255
 * @param minor 0 to 255
 * @param revision 0 to 65535
 * @param build any 32 bits, as an unsigned number
 */
public record ImageVersion(int major, int minor, int revision, int build)
        implements Comparable<ImageVersion> {

    /** The bytes that a version takes in headers and dependencies. */
    public static final int BYTES = 8;

    /**
     * Reads {@code major[.minor[.revision[+build]]]} in decimal; what is left out is 0.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static ImageVersion parse(String text) {
        int plus = text.indexOf('+');
        String release = plus < 0 ? text : text.substring(0, plus);
        String[] parts = release.split("\\.", -1);
        if (parts.length > 3 || (plus >= 0 && parts.length != 3)) {
            throw new IllegalArgumentException("version " + text + " is not of the form 1.2.3+4");
        }
        return new ImageVersion(
                (int) number(parts, 0, 255, text),
                (int) number(parts, 1, 255, text),
                (int) number(parts, 2, 65535, text),
                plus < 0
                        ? 0
                        : (int)
                                number(
                                        new String[] {text.substring(plus + 1)},
                                        0,
                                        0xffff_ffffL,
                                        text));
    }

    private static long number(String[] parts, int index, long most, String text) {
        if (index >= parts.length) {
            return 0;
        }
        String digits = parts[index];
        if (!isDecimal(digits) || Long.parseLong(digits) > most) {
            throw new IllegalArgumentException(
                    "version "
                            + text
                            + ": \""
                            + digits
                            + "\" is not a number from 0 to "
                            + most
                            + " without leading zeros");
        }
        return Long.parseLong(digits);
    }

    private static boolean isDecimal(String digits) {
        boolean isDecimal = !digits.isEmpty() && digits.length() <= 10;
        for (int i = 0; i < digits.length(); i++) {
            isDecimal &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return isDecimal && (digits.length() == 1 || digits.charAt(0) != '0');
    }

    /** The version written at an index, as MCUboot's {@code struct image_version}. */
    public static ImageVersion read(byte[] bytes, int index) {
        return new ImageVersion(
                bytes[index] & 0xff,
                bytes[index + 1] & 0xff,
                LittleEndian.u16(bytes, index + 2),
                LittleEndian.u32(bytes, index + 4));
    }

    /** Writes the version at an index, as MCUboot's {@code struct image_version}. */
    public void write(byte[] bytes, int index) {
        bytes[index] = (byte) major;
        bytes[index + 1] = (byte) minor;
        LittleEndian.putU16(bytes, index + 2, revision);
        LittleEndian.putU32(bytes, index + 4, build);
    }

    /**
     * Whether this version satisfies a dependency on the given one; the build number does not
     * count, as in MCUboot.
     */
    public boolean satisfies(ImageVersion minimum) {
        return Integer.compareUnsigned(release(), minimum.release()) >= 0;
    }

    /** Orders by major, minor, revision and build. */
    @Override
    public int compareTo(ImageVersion other) {
        int order = Integer.compareUnsigned(release(), other.release());
        return order != 0 ? order : Integer.compareUnsigned(build, other.build);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + revision + "+" + Integer.toUnsignedString(build);
    }

    private int release() {
        return major << 24 | minor << 16 | revision;
    }
}
