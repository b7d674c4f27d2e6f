package dev.cortado.compiler.classfile;

import dev.cortado.compiler.diagnostic.BuildException;
import java.lang.classfile.ClassFile;

/** A class file is newer than Java 25, or needs preview features. */
public final class UnsupportedClassVersionException extends BuildException {

    private static final long serialVersionUID = 1L;

    /** Class files of Java N have major version N + 44. */
    private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

    private final String location;
    private final int majorVersion;
    private final int highestMajorVersion;

    UnsupportedClassVersionException(
            String location, int majorVersion, int minorVersion, int highestMajorVersion) {
        super(message(location, majorVersion, minorVersion, highestMajorVersion));
        this.location = location;
        this.majorVersion = majorVersion;
        this.highestMajorVersion = highestMajorVersion;
    }

    private static String message(String location, int major, int minor, int highest) {
        if (major <= highest && minor == ClassFile.PREVIEW_MINOR_VERSION) {
            return location
                    + " uses preview features of Java "
                    + (major - MAJOR_VERSION_OF_JAVA_0)
                    + "; compile it without --enable-preview";
        }
        return "%s has class file version %d (Java %d); the newest that is understood is %d (Java %d): "
                        .formatted(
                                location,
                                major,
                                major - MAJOR_VERSION_OF_JAVA_0,
                                highest,
                                highest - MAJOR_VERSION_OF_JAVA_0)
                + "compile it with --release "
                + (highest - MAJOR_VERSION_OF_JAVA_0);
    }

    /** Where the class file was found. */
    public String location() {
        return location;
    }

    /** The class file's major version. */
    public int majorVersion() {
        return majorVersion;
    }

    /** The newest major version that is understood. */
    public int highestMajorVersion() {
        return highestMajorVersion;
    }
}
