package dev.cortado.flash.pack;

import dev.cortado.boards.MemoryRegion;

/**
 * Functions that program a flash; CMSIS-Pack 1.7, "Flash Programming". All offsets are into the
 * code, which runs at any address.
 *
 * @param name what its maker calls it
 * @param region the flash that it programs
 * @param code instructions and data as they are in RAM; not to be changed
 * @param staticBase of the data, for r9
 * @param init {@code int Init(adr, clk, fnc)}
 * @param unInit {@code int UnInit(fnc)}
 * @param eraseSector {@code int EraseSector(adr)}
 * @param programPage {@code int ProgramPage(adr, sz, buf)}
 * @param pageBytes the most that ProgramPage takes
 * @param erasedValue what erased flash holds
 * @param programMillis how long a page takes at most
 * @param eraseMillis how long a sector takes at most
 */
public record FlashAlgorithm(
        String name,
        MemoryRegion region,
        byte[] code,
        long staticBase,
        long init,
        long unInit,
        long eraseSector,
        long programPage,
        int pageBytes,
        byte erasedValue,
        int programMillis,
        int eraseMillis) {}
