package dev.cortado.ota.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions are read, written and compared as MCUboot does. */
class ImageVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3+4, 1.2.3+4",
        "0, 0.0.0+0",
        "7.1, 7.1.0+0",
        "1.2.3, 1.2.3+0",
        "255.255.65535+4294967295, 255.255.65535+4294967295"
    })
    void textIsRead(String text, String version) {
        assertEquals(version, ImageVersion.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1.",
                "1..2",
                "1.2.3.4",
                "1+2",
                "1.2+3",
                "1.2.3+",
                "01.2.3",
                "256",
                "1.256",
                "1.2.65536",
                "1.2.3+4294967296",
                "-1",
                "+1",
                "a",
                "1.2.3+4+5",
                " 1",
                "1.2.3+99999999999"
            })
    void otherTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ImageVersion.parse(text));
    }

    @Property
    boolean writtenVersionIsReadAgain(
            @ForAll @IntRange(max = 255) int major,
            @ForAll @IntRange(max = 255) int minor,
            @ForAll @IntRange(max = 65535) int revision,
            @ForAll int build) {
        ImageVersion version = new ImageVersion(major, minor, revision, build);
        byte[] bytes = new byte[ImageVersion.BYTES + 1];
        version.write(bytes, 1);
        return ImageVersion.read(bytes, 1).equals(version)
                && ImageVersion.parse(version.toString()).equals(version);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0+1, 1.0.0+2",
        "1.0.0+9, 1.0.1+0",
        "1.0.65535, 1.1.0",
        "127.255.0, 128.0.0",
        "1.0.0+2147483647, 1.0.0+2147483648"
    })
    void laterVersionIsGreater(String earlier, String later) {
        assertTrue(ImageVersion.parse(earlier).compareTo(ImageVersion.parse(later)) < 0);
        assertTrue(ImageVersion.parse(later).compareTo(ImageVersion.parse(earlier)) > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3+0, 1.2.3+9, true",
        "1.2.3, 1.2.4, false",
        "2.0.0, 1.9.9, true",
        "200.0.0, 100.0.0, true",
        "100.0.0, 200.0.0, false"
    })
    void dependencyIsMetWithoutTheBuildNumber(String there, String needed, boolean isMet) {
        assertEquals(isMet, ImageVersion.parse(there).satisfies(ImageVersion.parse(needed)));
    }
}
