package dev.cortado.ota.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The layouts that are swept: sectors and units as in the chips' manuals, slots of a few sectors.
 * Where a driver programs unit by unit without a pause, the burst is what it is given at once.
 * Sectors of 64 KB and more are an eighth of their size: what is decided depends on how many there
 * are and how they compare, and not on their size.
 */
public final class LayoutCatalog {

    private static final int KIBIBYTE = 1024;

    /** Sizes are in bytes, or with K; sectors are counts of sizes. */
    private static final String TABLE =
            """
            # layout              kind  unit  burst  method     status  buffer  state  primary     secondary   scratch
            # nRF51 Series Reference Manual 3.0, 6: pages of 1 KB, words.
              microbit            NOR   4     64     MOVE       8       64      1K     6x1K        5x1K        -
              microbit-overwrite  NOR   4     64     OVERWRITE  8       64      1K     5x1K        5x1K        -
              microbit-direct     NOR   4     4      DIRECT     8       64      1K     5x1K        5x1K        -
            # LM3S6965 data sheet, 8: blocks of 1 KB, words.
              lm3s6965            NOR   4     64     MOVE       8       256     1K     6x1K        6x1K        -
            # QEMU virt, CFI 01: sectors of 256 KB, write buffer of 2 KB.
              virt                NOR   4     2K     MOVE       8       2K      32K    4x32K       4x32K       -
            # STM32F42x, RM0090 3.4: both banks begin with 4 x 16 KB, 64 KB, then 128 KB.
              stm32f4             NOR   1     1K     SCRATCH    8       1K      2K     8K+16K+16K  8K+16K+16K  1x16K
            # STM32F1, PM0075: pages of 2 KB, half-words, each programmed once.
              stm32f1             ONCE  2     64     SCRATCH    8       256     2K     5x2K        5x2K        1x2K
            # STM32L4, RM0351 3.3: pages of 2 KB, double words with ECC.
              stm32l4             ECC   8     64     MOVE       8       256     2K     6x2K        5x2K        -
              stm32l4-direct      ECC   8     64     DIRECT     8       256     2K     4x2K        4x2K        -
            # STM32U5, RM0456 7.3: pages of 8 KB, quad-words with ECC.
              stm32u5             ECC   16    512    MOVE       8       512     8K     6x8K        5x8K        -
            # STM32H7, RM0433 4.3: sectors of 128 KB, 32 bytes with ECC.
              stm32h7             ECC   32    1K     SCRATCH    8       1K      16K    3x16K       3x16K       1x16K
            # nRF52840 product specification, 4.3: pages of 4 KB, words.
              nrf52840            NOR   4     256    MOVE       128     512     4K     6x4K        6x4K        -
              nrf52840-scratch    NOR   4     256    SCRATCH    128     512     4K     5x4K        5x4K        2x4K
            # RP2040 with W25Q: sectors of 4 KB, pages of 256 bytes.
              rp2040              NOR   1     256    MOVE       16      256     4K     6x4K        6x4K        -
            # SAMD21, DS40001882 22: rows of 256 bytes, pages of 64.
              samd21              NOR   4     64     MOVE       24      64      256    20x256      19x256      -
            # EFM32GG reference manual, 7: pages of 2 KB, words.
              efm32gg             NOR   4     64     MOVE       8       256     2K     6x2K        5x2K        -
            # A serial NOR memory: sectors of 4 KB, pages of 256 bytes.
              spi-nor-overwrite   NOR   1     256    OVERWRITE  16      512     4K     5x4K        5x4K        -
            # Small sectors in one slot, large ones in the other.
              mixed               NOR   8     256    SCRATCH    16      512     4K     8x4K        2x16K       4x4K
            """;

    private static final List<UpdateLayout> ALL =
            TABLE.lines().filter(line -> !line.startsWith("#")).map(LayoutCatalog::layout).toList();

    private LayoutCatalog() {}

    /** All layouts. */
    public static List<UpdateLayout> all() {
        return ALL;
    }

    private static UpdateLayout layout(String line) {
        String[] row = line.strip().split(" +");
        return new UpdateLayout(
                row[0],
                FlashKind.valueOf(row[1]),
                bytes(row[2]),
                bytes(row[3]),
                UpdateMethod.valueOf(row[4]),
                Integer.parseInt(row[5]),
                bytes(row[6]),
                bytes(row[7]),
                sectors(row[8]),
                sectors(row[9]),
                sectors(row[10]));
    }

    private static int bytes(String text) {
        return text.endsWith("K")
                ? Integer.parseInt(text.substring(0, text.length() - 1)) * KIBIBYTE
                : Integer.parseInt(text);
    }

    private static List<Integer> sectors(String text) {
        List<Integer> sectors = new ArrayList<>();
        if (!text.equals("-")) {
            for (String run : text.split("\\+")) {
                int times = run.indexOf('x');
                int count = times < 0 ? 1 : Integer.parseInt(run.substring(0, times));
                sectors.addAll(Collections.nCopies(count, bytes(run.substring(times + 1))));
            }
        }
        return List.copyOf(sectors);
    }
}
