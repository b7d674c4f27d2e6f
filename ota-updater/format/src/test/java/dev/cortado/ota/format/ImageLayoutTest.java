package dev.cortado.ota.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any bytes are either an image whose parts are inside, or a fault that says where and what. */
class ImageLayoutTest {

    /** Header of 32, payload of 16, protected area of 12, plain area of 13. */
    private static byte[] image() {
        byte[] bytes = new byte[32 + 16 + 12 + 13];
        new ImageHeader(0x8000, 32, 12, 16, 0, new ImageVersion(1, 2, 3, 4)).write(bytes);
        LittleEndian.putU16(bytes, 48, 0x6908);
        LittleEndian.putU16(bytes, 50, 12);
        LittleEndian.putU16(bytes, 52, TlvType.SECURITY_COUNTER);
        LittleEndian.putU16(bytes, 54, 4);
        LittleEndian.putU32(bytes, 56, 77);
        LittleEndian.putU16(bytes, 60, 0x6907);
        LittleEndian.putU16(bytes, 62, 13);
        LittleEndian.putU16(bytes, 64, 0xa5);
        LittleEndian.putU16(bytes, 66, 1);
        LittleEndian.putU16(bytes, 69, 0xa6);
        LittleEndian.putU16(bytes, 71, 0);
        return bytes;
    }

    @Test
    void partsAreWhereTheHeaderSays() throws ImageException {
        ImageSource source = new ArraySource(image());
        ImageLayout layout = ImageLayout.read(source);
        assertEquals(
                new ImageHeader(0x8000, 32, 12, 16, 0, new ImageVersion(1, 2, 3, 4)),
                layout.header());
        assertEquals(32, layout.payloadOffset());
        assertEquals(48, layout.protectedTlv());
        assertEquals(60, layout.plainTlv());
        assertEquals(73, layout.end());
        TlvIterator tlv = new TlvIterator(source, layout);
        assertTlv(tlv, TlvType.SECURITY_COUNTER, 56, 4, true);
        assertTlv(tlv, 0xa5, 68, 1, false);
        assertTlv(tlv, 0xa6, 73, 0, false);
        assertFalse(tlv.next());
        assertFalse(tlv.next());
    }

    private static void assertTlv(
            TlvIterator tlv, int type, int offset, int length, boolean isProtected)
            throws ImageException {
        assertTrue(tlv.next());
        assertEquals(type, tlv.type());
        assertEquals(offset, tlv.valueOffset());
        assertEquals(length, tlv.length());
        assertEquals(isProtected, tlv.isProtected());
    }

    @ParameterizedTest(name = "{2} bytes {1} at {0}: {3}")
    @CsvSource({
        // offset, value, bytes, fault, its offset, found, expected
        "0, 0x96f3b83c, 4, BAD_MAGIC, 0, 0x96f3b83c, 0x96f3b83d",
        "8, 31, 2, BAD_HEADER_SIZE, 8, 31, 32",
        "8, 74, 2, TRUNCATED, 0, 73, 74",
        "8, 0xffff, 2, TRUNCATED, 0, 73, 0xffff",
        "10, 0, 2, BAD_TLV_MAGIC, 48, 0x6908, 0x6907",
        "10, 13, 2, PROTECTED_SIZE_MISMATCH, 48, 12, 13",
        "12, 42, 4, TRUNCATED, 32, 41, 42",
        "12, 41, 4, TRUNCATED, 73, 0, 4",
        "12, 0x7fffffff, 4, TRUNCATED, 32, 41, 0x7fffffff",
        "12, 0x80000000, 4, TRUNCATED, 32, 41, 0x80000000",
        "12, 0xffffffff, 4, TRUNCATED, 32, 41, 0xffffffff",
        "12, 0xffffffe0, 4, TRUNCATED, 32, 41, 0xffffffe0",
        "16, 0x1, 4, UNSUPPORTED_FLAGS, 16, 0x1, 0x13c",
        "16, 0xc, 4, UNSUPPORTED_FLAGS, 16, 0xc, 0x13c",
        "16, 0x200, 4, UNSUPPORTED_FLAGS, 16, 0x200, 0x13c",
        "16, 0x80000000, 4, UNSUPPORTED_FLAGS, 16, 0x80000000, 0x13c",
        "48, 0x6907, 2, BAD_TLV_MAGIC, 48, 0x6907, 0x6908",
        "50, 3, 2, TRUNCATED, 48, 25, 3",
        "50, 26, 2, TRUNCATED, 48, 25, 26",
        "60, 0x6908, 2, BAD_TLV_MAGIC, 60, 0x6908, 0x6907",
        "62, 14, 2, TRUNCATED, 60, 13, 14",
        "62, 0xffff, 2, TRUNCATED, 60, 13, 0xffff",
        "54, 5, 2, TLV_OVERRUN, 52, 5, 4",
        "54, 0xffff, 2, TLV_OVERRUN, 52, 0xffff, 4",
        "54, 2, 2, TLV_OVERRUN, 58, 4, 2",
        "66, 6, 2, TLV_OVERRUN, 64, 6, 5",
        "71, 1, 2, TLV_OVERRUN, 69, 1, 0",
        "62, 8, 2, TLV_OVERRUN, 64, 1, 0"
    })
    void damageIsNamed(
            int offset,
            String value,
            int bytes,
            ImageFault fault,
            int at,
            String found,
            String expected) {
        byte[] image = image();
        if (bytes == 2) {
            LittleEndian.putU16(image, offset, number(value));
        } else {
            LittleEndian.putU32(image, offset, number(value));
        }
        ImageException e = assertThrows(ImageException.class, () -> readAll(image));
        assertEquals(fault, e.fault());
        assertEquals(at, e.offset());
        assertEquals(number(found), e.found());
        assertEquals(number(expected), e.expected());
    }

    private static int number(String text) {
        return Long.decode(text).intValue();
    }

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < image().length; length++) {
            byte[] cut = Arrays.copyOf(image(), length);
            assertThrows(ImageException.class, () -> readAll(cut), "of " + length + " bytes");
        }
    }

    @Property(tries = 2000)
    void anyBytesBehindAHeaderEndInAValueOrAFault(@ForAll @Size(max = 120) byte[] bytes) {
        byte[] image = Arrays.copyOf(image(), 8 + bytes.length);
        System.arraycopy(bytes, 0, image, 8, bytes.length);
        try {
            readAll(image);
        } catch (ImageException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= image.length, e.fault()::name);
        }
    }

    private static int readAll(byte[] image) throws ImageException {
        ImageSource source = new ArraySource(image);
        TlvIterator tlv = new TlvIterator(source, ImageLayout.read(source));
        int count = 0;
        while (tlv.next()) {
            count++;
        }
        return count;
    }
}
