package dev.cortado.bsp.cortexm;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.StackLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.boot.MemoryProtection;
import dev.cortado.runtime.thread.StackGuard;

/**
 * The memory protection unit. ARMv7-M B3.5.
 *
 * <pre>
 *   region 0  all RAM (0x20000000 and 0x60000000 to 0x9FFFFFFF)   read, write, never execute
 *   region 1  flash                                               read, execute
 *   region 2  the vector table, in pieces of 32 bytes             nothing
 *   region 3  4 KB below RAM, where the main stack overflows to   nothing
 *   region 4  with threads, 32 bytes below the running one's      nothing
 * </pre>
 *
 * <p>A region with a higher number wins; elsewhere the default map holds, which never executes
 * peripherals (B3.1). The core itself reads vectors past the MPU (B3.5.1). Fault handlers of
 * priority -1 and above run without it.
 */
@Unchecked
public final class Mpu implements MemoryProtection, StackGuard {
    private static final int SHCSR = 0xE000_ED24;
    private static final int MPU_CTRL = 0xE000_ED94;
    private static final int MPU_RBAR = 0xE000_ED9C;
    private static final int MPU_RASR = 0xE000_EDA0;

    private static final int SHCSR_MEMFAULTENA = 1 << 16;
    private static final int SHCSR_BUSFAULTENA = 1 << 17;
    private static final int SHCSR_USGFAULTENA = 1 << 18;

    private static final int CTRL_ENABLE = 1;
    private static final int CTRL_PRIVDEFENA = 1 << 2;

    /** The write also selects the region in bits 0 to 3. */
    private static final int RBAR_VALID = 1 << 4;

    private static final int RASR_ENABLE = 1;
    private static final int RASR_XN = 1 << 28;
    private static final int RASR_NO_ACCESS = 0;
    private static final int RASR_READ_WRITE = 3 << 24;
    private static final int RASR_READ_ONLY = 6 << 24;

    /** Normal memory, write-back and write-allocate (TEX 1, C 1, B 1), as SRAM has by default. */
    private static final int RASR_SRAM = 1 << 19 | 3 << 16;

    /** Normal memory, write-through (C 1), as the code region has by default. */
    private static final int RASR_FLASH = 1 << 17;

    /** The eighths of the address space that hold no RAM: all but the second, fourth and fifth. */
    private static final int NOT_RAM = ~(1 << 1 | 1 << 3 | 1 << 4) & 0xFF;

    private static final int THREAD_GUARD = 4;

    private static final int LOG_4G = 32;
    private static final int LOG_GUARD = 12;

    /** A region of 256 bytes has eight parts of the smallest size. */
    private static final int LOG_VECTORS = 8;

    private static final int LOG_SMALLEST = 5;

    /** Constructed at build time. */
    public Mpu() {}

    @Override
    public void enable() {
        Address ramStart = Address.ofSymbol("__ram_start");
        Address flashStart = Address.ofSymbol("__flash_start");
        int flashBytes = Address.ofSymbol("__flash_end").minus(flashStart);
        int vectorParts = Address.ofSymbol("__vectors_end").minus(flashStart) >> LOG_SMALLEST;
        region(0, Address.zero(), LOG_4G, RASR_READ_WRITE | RASR_XN | RASR_SRAM | NOT_RAM << 8);
        region(1, flashStart, log(flashBytes), RASR_READ_ONLY | RASR_FLASH);
        int parts = vectorParts < 8 ? vectorParts : 8;
        int unprotected = 0xFF << parts & 0xFF;
        region(2, flashStart, LOG_VECTORS, RASR_NO_ACCESS | RASR_XN | unprotected << 8);
        region(3, ramStart.plus(-(1 << LOG_GUARD)), LOG_GUARD, RASR_NO_ACCESS | RASR_XN);
        if (ImageConstants.threads()) {
            Address guard = Address.ofSymbol("__stack_limit").plus(-StackLayout.GUARD_BYTES);
            region(THREAD_GUARD, guard, LOG_SMALLEST, RASR_NO_ACCESS | RASR_XN);
        }
        Address shcsr = Address.of(SHCSR);
        shcsr.storeIntVolatile(0, SHCSR_MEMFAULTENA | SHCSR_BUSFAULTENA | SHCSR_USGFAULTENA);
        Address.of(MPU_CTRL).storeIntVolatile(0, CTRL_ENABLE | CTRL_PRIVDEFENA);
        Cpu.instructionBarrier();
    }

    @Override
    @AlwaysInline
    public void guardBelow(Address stackBottom) {
        int start = stackBottom.toInt() - StackLayout.GUARD_BYTES;
        Address.of(MPU_RBAR).storeIntVolatile(0, start + (RBAR_VALID | THREAD_GUARD));
        Cpu.instructionBarrier();
    }

    @Override
    public void disable() {
        Address.of(MPU_CTRL).storeIntVolatile(0, 0);
        Cpu.instructionBarrier();
    }

    /** Sets a region of 2 to the power {@code log} bytes, to which its start is aligned. */
    private static void region(int number, Address start, int log, int attributes) {
        Address.of(MPU_RBAR).storeIntVolatile(0, start.toInt() | RBAR_VALID | number);
        Address.of(MPU_RASR).storeIntVolatile(0, attributes | log - 1 << 1 | RASR_ENABLE);
    }

    /** The exponent of the least power of two that is not below a size. */
    private static int log(int bytes) {
        int log = LOG_SMALLEST;
        while (1 << log < bytes) {
            log++;
        }
        return log;
    }
}
