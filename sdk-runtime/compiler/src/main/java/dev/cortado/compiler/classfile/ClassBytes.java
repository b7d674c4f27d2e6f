package dev.cortado.compiler.classfile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;

/**
 * One class file.
 *
 * @param internalName the class's name as in class files, for example {@code java/lang/String}
 * @param bytes the class file; not to be modified
 * @param model the same, parsed
 * @param origin who wrote it
 * @param location where it was found, for messages
 */
public record ClassBytes(
        String internalName, byte[] bytes, ClassModel model, Origin origin, String location) {

    /** The newest class file version that is understood: Java 25. */
    public static final int HIGHEST_MAJOR_VERSION = ClassFile.JAVA_25_VERSION;

    private static final int HEADER_BYTES = 10;

    /**
     * Parses a class file.
     *
     * @throws UnsupportedClassVersionException if it is newer than Java 25 or uses preview features
     * @throws CorruptClassException if it is no class file
     */
    public static ClassBytes parse(byte[] bytes, Origin origin, String location) {
        if (bytes.length < HEADER_BYTES || readInt(bytes) != ClassFile.MAGIC_NUMBER) {
            throw new CorruptClassException(location, "it does not start like a class file", null);
        }
        // JVMS 4.1: u4 magic; u2 minor_version; u2 major_version
        int minor = readShort(bytes, 4);
        int major = readShort(bytes, 6);
        if (major > HIGHEST_MAJOR_VERSION || minor == ClassFile.PREVIEW_MINOR_VERSION) {
            throw new UnsupportedClassVersionException(
                    location, major, minor, HIGHEST_MAJOR_VERSION);
        }
        try {
            ClassModel model = ClassFile.of().parse(bytes);
            return new ClassBytes(
                    model.thisClass().asInternalName(), bytes, model, origin, location);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new CorruptClassException(location, malformed.getMessage(), malformed);
        }
    }

    /** The binary name, for example {@code java.lang.String}. */
    public String binaryName() {
        return internalName.replace('/', '.');
    }

    private static int readInt(byte[] bytes) {
        return readShort(bytes, 0) << 16 | readShort(bytes, 2);
    }

    private static int readShort(byte[] bytes, int offset) {
        return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
    }

    @Override
    public String toString() {
        return internalName + " (" + origin + ", " + location + ")";
    }
}
