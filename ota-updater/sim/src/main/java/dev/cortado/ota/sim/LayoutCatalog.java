package dev.cortado.ota.sim;

import static dev.cortado.ota.sim.FlashKind.ECC;
import static dev.cortado.ota.sim.FlashKind.NOR;
import static dev.cortado.ota.sim.FlashKind.ONCE;
import static dev.cortado.ota.sim.UpdateMethod.DIRECT;
import static dev.cortado.ota.sim.UpdateMethod.MOVE;
import static dev.cortado.ota.sim.UpdateMethod.OVERWRITE;
import static dev.cortado.ota.sim.UpdateMethod.SCRATCH;

import java.util.Collections;
import java.util.List;

/**
 * The layouts that are swept: sectors and units as in the chips' manuals, slots of a few sectors.
 * Where a driver programs unit by unit without a pause, the burst is what it is given at once.
 * Sectors of 64 KB and more are an eighth of their size: what is decided depends on how many there
 * are and how they compare, and not on their size.
 */
public final class LayoutCatalog {

    private static final int K = 1024;
    private static final List<Integer> NONE = List.of();

    private static final List<UpdateLayout> ALL =
            List.of(
                    // nRF51 Series Reference Manual 3.0, 6: pages of 1 KB, words.
                    layout("microbit", NOR, 4, 64, MOVE, 8, 64, K, n(6, K), n(5, K), NONE),
                    layout(
                            "microbit-overwrite",
                            NOR,
                            4,
                            64,
                            OVERWRITE,
                            8,
                            64,
                            K,
                            n(5, K),
                            n(5, K),
                            NONE),
                    layout("microbit-direct", NOR, 4, 4, DIRECT, 8, 64, K, n(5, K), n(5, K), NONE),
                    // LM3S6965 data sheet, 8: blocks of 1 KB, words.
                    layout("lm3s6965", NOR, 4, 64, MOVE, 8, 256, K, n(6, K), n(6, K), NONE),
                    // QEMU virt, CFI 01: sectors of 256 KB, write buffer of 2 KB.
                    layout(
                            "virt",
                            NOR,
                            4,
                            2 * K,
                            MOVE,
                            8,
                            2 * K,
                            32 * K,
                            n(4, 32 * K),
                            n(4, 32 * K),
                            NONE),
                    // STM32F42x, RM0090 3.4: both banks begin with 4 times 16 KB, 64 KB, then 128
                    // KB.
                    layout("stm32f4", NOR, 1, K, SCRATCH, 8, K, 2 * K, f4(), f4(), n(1, 16 * K)),
                    // STM32F1, PM0075: pages of 2 KB, half-words, each programmed once.
                    layout(
                            "stm32f1",
                            ONCE,
                            2,
                            64,
                            SCRATCH,
                            8,
                            256,
                            2 * K,
                            n(5, 2 * K),
                            n(5, 2 * K),
                            n(1, 2 * K)),
                    // STM32L4, RM0351 3.3: pages of 2 KB, double words with ECC.
                    layout(
                            "stm32l4",
                            ECC,
                            8,
                            64,
                            MOVE,
                            8,
                            256,
                            2 * K,
                            n(6, 2 * K),
                            n(5, 2 * K),
                            NONE),
                    layout(
                            "stm32l4-direct",
                            ECC,
                            8,
                            64,
                            DIRECT,
                            8,
                            256,
                            2 * K,
                            n(4, 2 * K),
                            n(4, 2 * K),
                            NONE),
                    // STM32U5, RM0456 7.3: pages of 8 KB, quad-words with ECC.
                    layout(
                            "stm32u5",
                            ECC,
                            16,
                            512,
                            MOVE,
                            8,
                            512,
                            8 * K,
                            n(6, 8 * K),
                            n(5, 8 * K),
                            NONE),
                    // STM32H7, RM0433 4.3: sectors of 128 KB, 32 bytes with ECC.
                    layout(
                            "stm32h7",
                            ECC,
                            32,
                            K,
                            SCRATCH,
                            8,
                            K,
                            16 * K,
                            n(3, 16 * K),
                            n(3, 16 * K),
                            n(1, 16 * K)),
                    // nRF52840 product specification, 4.3: pages of 4 KB, words.
                    layout(
                            "nrf52840",
                            NOR,
                            4,
                            256,
                            MOVE,
                            128,
                            512,
                            4 * K,
                            n(6, 4 * K),
                            n(6, 4 * K),
                            NONE),
                    layout(
                            "nrf52840-scratch",
                            NOR,
                            4,
                            256,
                            SCRATCH,
                            128,
                            512,
                            4 * K,
                            n(5, 4 * K),
                            n(5, 4 * K),
                            n(2, 4 * K)),
                    // RP2040 with W25Q: sectors of 4 KB, pages of 256 bytes.
                    layout(
                            "rp2040",
                            NOR,
                            1,
                            256,
                            MOVE,
                            16,
                            256,
                            4 * K,
                            n(6, 4 * K),
                            n(6, 4 * K),
                            NONE),
                    // SAMD21, DS40001882 22: rows of 256 bytes, pages of 64.
                    layout("samd21", NOR, 4, 64, MOVE, 24, 64, 256, n(20, 256), n(19, 256), NONE),
                    // EFM32GG reference manual, 7: pages of 2 KB, words.
                    layout(
                            "efm32gg",
                            NOR,
                            4,
                            64,
                            MOVE,
                            8,
                            256,
                            2 * K,
                            n(6, 2 * K),
                            n(5, 2 * K),
                            NONE),
                    // A serial NOR memory: sectors of 4 KB, pages of 256 bytes.
                    layout(
                            "spi-nor-overwrite",
                            NOR,
                            1,
                            256,
                            OVERWRITE,
                            16,
                            512,
                            4 * K,
                            n(5, 4 * K),
                            n(5, 4 * K),
                            NONE),
                    // Small sectors in one slot, large ones in the other.
                    layout(
                            "mixed",
                            NOR,
                            8,
                            256,
                            SCRATCH,
                            16,
                            512,
                            4 * K,
                            n(8, 4 * K),
                            n(2, 16 * K),
                            n(4, 4 * K)));

    private LayoutCatalog() {}

    /** All layouts. */
    public static List<UpdateLayout> all() {
        return ALL;
    }

    private static UpdateLayout layout(
            String name,
            FlashKind kind,
            int unit,
            int burst,
            UpdateMethod method,
            int statusSectors,
            int buffer,
            int stateSector,
            List<Integer> primary,
            List<Integer> secondary,
            List<Integer> scratch) {
        return new UpdateLayout(
                name,
                kind,
                unit,
                burst,
                method,
                statusSectors,
                buffer,
                stateSector,
                primary,
                secondary,
                scratch);
    }

    private static List<Integer> n(int count, int bytes) {
        return Collections.nCopies(count, bytes);
    }

    private static List<Integer> f4() {
        return List.of(8 * K, 16 * K, 16 * K);
    }
}
