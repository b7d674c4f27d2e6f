package dev.cortado.ota.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model refuses what flash does not stand, and a cut leaves some of the operation. */
class FlashModelTest {

    private static FlashModel model(FlashKind kind) {
        return new FlashModel(new FlashGeometry(kind, 8, 64, List.of(256, 256, 1024)));
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void norClearsBitsAndDoesNotSetThem() {
        FlashModel flash = model(FlashKind.NOR);
        flash.program(0, bytes(0xf0), 0, 64);
        flash.program(0, bytes(0x30), 0, 64);
        assertThrows(FlashRuleException.class, () -> flash.program(0, bytes(0x31), 0, 64));
    }

    @ParameterizedTest
    @EnumSource(
            value = FlashKind.class,
            names = {"ONCE", "ECC"})
    void unitIsProgrammedOnce(FlashKind kind) {
        FlashModel flash = model(kind);
        flash.program(0, bytes(0xff), 0, 64);
        assertFalse(flash.isBlank(0, 8));
        assertThrows(FlashRuleException.class, () -> flash.program(0, bytes(0), 0, 8));
        flash.erase(0);
        flash.program(0, bytes(0), 0, 8);
    }

    @Test
    void unitsAndSectorsAreWhole() {
        FlashModel flash = model(FlashKind.NOR);
        assertThrows(FlashRuleException.class, () -> flash.program(4, bytes(0), 0, 8));
        assertThrows(FlashRuleException.class, () -> flash.program(0, bytes(0), 0, 12));
        assertThrows(FlashRuleException.class, () -> flash.erase(8));
        assertThrows(FlashRuleException.class, () -> flash.erase(1536));
    }

    @ParameterizedTest
    @EnumSource(
            value = CutKind.class,
            names = {"TORN1", "TORN2", "TORN3", "TORN4"})
    void sectorIsNotProgrammedAfterATornErase(CutKind kind) {
        FlashModel flash = model(FlashKind.NOR);
        FlashModel torn = flash.cut(new Operation(0, 256, new byte[0]), kind, 3);
        assertThrows(FlashRuleException.class, () -> torn.program(256, bytes(0), 0, 8));
        torn.erase(256);
        torn.program(256, bytes(0), 0, 8);
        flash.program(256, bytes(0), 0, 8);
    }

    @Test
    void tornProgramClearsSomeOfItsBits() {
        for (long seed = 0; seed < 100; seed++) {
            FlashModel torn =
                    model(FlashKind.NOR)
                            .cut(new Operation(0, 512, bytes(0x0f)), CutKind.TORN2, seed);
            byte[] found = new byte[64];
            assertTrue(torn.read(512, found, 0, 64));
            for (byte b : found) {
                assertEquals(0x0f, b & 0x0f, "seed " + seed);
            }
        }
    }

    @Test
    void copyDoesNotChangeTheOriginal() {
        FlashModel flash = model(FlashKind.NOR);
        flash.program(0, bytes(0x55), 0, 64);
        FlashModel copy = flash.cut(new Operation(0, 0, new byte[0]), CutKind.AFTER, 0);
        copy.program(0, bytes(0x11), 0, 64);
        byte[] found = new byte[64];
        flash.read(0, found, 0, 64);
        assertEquals(0x55, found[63]);
    }

    @Test
    void operationsAreBurstsAndErases() {
        FlashModel flash = model(FlashKind.NOR);
        List<Operation> seen = new ArrayList<>();
        flash.observe(seen::add);
        flash.erase(0);
        flash.program(32, bytes(0), 0, 64);
        assertEquals(List.of(0, 1, 2), seen.stream().map(Operation::index).toList());
        assertEquals(List.of(0, 32, 32), seen.stream().map(o -> o.bytes().length).toList());
    }
}
