package dev.cortado.bsp.cortexm;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;

/** The system control block. ARMv7-M B3.2, ARMv6-M B3.2. */
public final class Scb {
    private static final int ICSR = 0xE000_ED04;
    private static final int AIRCR = 0xE000_ED0C;
    private static final int SCR = 0xE000_ED10;

    /** The byte of an exception's priority is at its number from here: SHPR1 begins with 4. */
    private static final int SHPR_OF_EXCEPTION_0 = 0xE000_ED14;

    private static final int ICSR_PENDSTCLR = 1 << 25;
    private static final int ICSR_PENDSTSET = 1 << 26;
    private static final int ICSR_PENDSVCLR = 1 << 27;
    private static final int ICSR_PENDSVSET = 1 << 28;
    private static final int ICSR_NMIPENDSET = 1 << 31;
    private static final int AIRCR_SYSRESETREQ = 1 << 2;
    private static final int AIRCR_VECTKEY = 0x05FA << 16;
    private static final int SCR_SLEEPDEEP = 1 << 2;

    private Scb() {}

    /** Makes PendSV pending. */
    public static void setPendSv() {
        Address.of(ICSR).storeIntVolatile(0, ICSR_PENDSVSET);
    }

    /** Makes PendSV not pending. */
    public static void clearPendSv() {
        Address.of(ICSR).storeIntVolatile(0, ICSR_PENDSVCLR);
    }

    /** Makes SysTick pending. */
    public static void setPendingSysTick() {
        Address.of(ICSR).storeIntVolatile(0, ICSR_PENDSTSET);
    }

    /** Makes SysTick not pending. */
    public static void clearPendingSysTick() {
        Address.of(ICSR).storeIntVolatile(0, ICSR_PENDSTCLR);
    }

    /** Raises the non-maskable interrupt. */
    public static void raiseNmi() {
        Address.of(ICSR).storeIntVolatile(0, ICSR_NMIPENDSET);
    }

    /**
     * Sets the priority of a configurable exception of the core, 4 to 15 (MemManage to SysTick), to
     * 0 (most urgent) to 255.
     */
    public static void setPriority(int exception, int priority) {
        // ARMv6-M B3.2.10: word accesses only.
        Address register = Address.of(SHPR_OF_EXCEPTION_0 + (exception & ~3));
        int shift = (exception & 3) * 8;
        int primask = Cpu.disableInterrupts();
        int others = register.loadIntVolatile(0) & ~(0xFF << shift);
        register.storeIntVolatile(0, others | (priority & 0xFF) << shift);
        Cpu.restoreInterrupts(primask);
    }

    /** Chooses deep sleep or sleep for WFI. */
    public static void setDeepSleep(boolean deep) {
        Address scr = Address.of(SCR);
        int others = scr.loadIntVolatile(0) & ~SCR_SLEEPDEEP;
        scr.storeIntVolatile(0, deep ? others | SCR_SLEEPDEEP : others);
    }

    /** Resets the chip; does not return. */
    public static void reset() {
        Cpu.dataSynchronizationBarrier();
        Address.of(AIRCR).storeIntVolatile(0, AIRCR_VECTKEY | AIRCR_SYSRESETREQ);
        while (true) {
            Cpu.waitForInterrupt();
        }
    }
}
