package dev.cortado.ota.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trailers are where MCUboot has them, and mean what they mean there. */
class TrailerTest {

    private static final int SLOT = 65536;

    @ParameterizedTest(name = "writes of {0} bytes")
    @CsvSource({
        // write, image ok, copy done, swap info, swap size, trailer of 128 sectors
        "1, 24, 32, 40, 48, 432",
        "2, 24, 32, 40, 48, 816",
        "4, 24, 32, 40, 48, 1584",
        "8, 24, 32, 40, 48, 3120",
        "16, 32, 48, 64, 80, 6224",
        "32, 64, 96, 128, 160, 12448"
    })
    void fieldsAreAtTheirDistancesFromTheEnd(
            int write, int imageOk, int copyDone, int swapInfo, int swapSize, int bytes) {
        TrailerLayout layout = new TrailerLayout(SLOT, write, 128, 0);
        assertEquals(SLOT - 16, layout.magic());
        assertEquals(SLOT - imageOk, layout.imageOk());
        assertEquals(SLOT - copyDone, layout.copyDone());
        assertEquals(SLOT - swapInfo, layout.swapInfo());
        assertEquals(SLOT - swapSize, layout.swapSize());
        assertEquals(bytes, layout.bytes());
    }

    @ParameterizedTest
    @CsvSource({"1, 32", "16, 32", "32, 64"})
    void contentKeysAreBelowTheSwapSize(int write, int bytesOfBoth) {
        TrailerLayout layout = new TrailerLayout(SLOT, write, 128, 16);
        assertEquals(layout.swapSize() - bytesOfBoth, layout.contentKey(0));
        assertEquals(layout.swapSize() - bytesOfBoth / 2, layout.contentKey(1));
        assertEquals(new TrailerLayout(SLOT, write, 128, 0).bytes() + bytesOfBoth, layout.bytes());
    }

    @ParameterizedTest(name = "secondary {0} {1}, primary {2} {3} {4}: {5}")
    @CsvSource({
        "SET, UNSET, UNSET, UNSET, UNSET, TEST",
        "SET, UNSET, SET, UNSET, SET, TEST",
        "SET, SET, SET, SET, SET, PERMANENT",
        "SET, BAD, UNSET, UNSET, UNSET, NONE",
        "UNSET, UNSET, SET, UNSET, SET, REVERT",
        "BAD, UNSET, SET, UNSET, SET, REVERT",
        "UNSET, UNSET, SET, SET, SET, NONE",
        "UNSET, UNSET, SET, UNSET, UNSET, NONE",
        "UNSET, UNSET, SET, UNSET, BAD, NONE",
        "UNSET, UNSET, UNSET, UNSET, SET, NONE",
        "UNSET, UNSET, BAD, UNSET, SET, NONE"
    })
    void twoTrailersAskFor(
            TrailerFlag secondaryMagic,
            TrailerFlag secondaryOk,
            TrailerFlag primaryMagic,
            TrailerFlag primaryOk,
            TrailerFlag primaryCopyDone,
            SwapType asked) {
        Trailer secondary = new Trailer(secondaryMagic, secondaryOk, TrailerFlag.UNSET, 0xff, -1);
        Trailer primary = new Trailer(primaryMagic, primaryOk, primaryCopyDone, 0xff, -1);
        assertEquals(asked, SwapType.requested(primary, secondary));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 32})
    void fieldsAreRead(int write) throws ImageException {
        TrailerLayout layout = new TrailerLayout(4096, write, 4, 0);
        byte[] slot = new byte[4096];
        Arrays.fill(slot, (byte) 0xff);
        ImageSource source = new ArraySource(slot);
        assertEquals(
                new Trailer(TrailerFlag.UNSET, TrailerFlag.UNSET, TrailerFlag.UNSET, 0xff, -1),
                Trailer.read(source, layout, 0xff));
        System.arraycopy(layout.magicBytes(), 0, slot, layout.magic(), 16);
        slot[layout.imageOk()] = 1;
        slot[layout.copyDone()] = 3;
        slot[layout.swapInfo()] = 0x14;
        LittleEndian.putU32(slot, layout.swapSize(), 0x12345678);
        Trailer trailer = Trailer.read(source, layout, 0xff);
        assertEquals(
                new Trailer(TrailerFlag.SET, TrailerFlag.SET, TrailerFlag.BAD, 0x14, 0x12345678),
                trailer);
        assertEquals(SwapType.REVERT, trailer.swapType());
        slot[layout.magic() + 3] ^= 1;
        assertEquals(TrailerFlag.BAD, Trailer.read(source, layout, 0xff).magic());
    }

    @Test
    void slotSmallerThanItsTrailerIsRefused() {
        ImageSource source = new ArraySource(new byte[64]);
        for (TrailerLayout layout :
                new TrailerLayout[] {
                    new TrailerLayout(64, 8, 128, 0), new TrailerLayout(128, 8, 1, 0)
                }) {
            ImageException e =
                    assertThrows(ImageException.class, () -> Trailer.read(source, layout, 0xff));
            assertEquals(ImageFault.TRUNCATED, e.fault());
        }
    }
}
