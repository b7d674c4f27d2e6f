package dev.cortado.flash.swd;

import dev.cortado.flash.FlashException;
import java.util.ArrayList;
import java.util.List;

/** The core's debug registers; ARMv6-M C1.6, ARMv7-M C1.6. */
final class CoreDebug {

    private static final long AIRCR = 0xE000_ED0CL;
    private static final long DHCSR = 0xE000_EDF0L;
    private static final long DCRSR = 0xE000_EDF4L;
    private static final long DCRDR = 0xE000_EDF8L;
    private static final long DEMCR = 0xE000_EDFCL;

    private static final int DBGKEY = 0xA05F_0000;
    private static final int C_DEBUGEN = 1;
    private static final int C_HALT = 2;
    private static final int C_MASKINTS = 8;
    private static final int S_REGRDY = 1 << 16;
    private static final int S_HALT = 1 << 17;
    private static final int S_LOCKUP = 1 << 19;
    private static final int VC_CORERESET = 1;
    private static final int REGISTER_WRITE = 1 << 16;

    /** AIRCR: VECTKEY and SYSRESETREQ. */
    private static final int RESET = 0x05FA_0004;

    private static final int THUMB = 0x0100_0000;
    private static final int POLLS = 1000;

    static final int R9 = 9;
    static final int SP = 13;
    static final int LR = 14;
    static final int PC = 15;
    static final int XPSR = 16;

    private final DebugPort port;
    private final MemoryAccess memory;

    CoreDebug(DebugPort port, MemoryAccess memory) {
        this.port = port;
        this.memory = memory;
    }

    /** Stops the core where it is. */
    void halt() {
        memory.write(DHCSR, DBGKEY | C_DEBUGEN | C_HALT);
        awaitHalt("did not stop");
    }

    /** Resets the chip and stops the core before its first instruction. */
    void resetHalted() {
        memory.write(DEMCR, VC_CORERESET);
        memory.write(DHCSR, DBGKEY | C_DEBUGEN | C_HALT);
        requestReset();
        awaitHalt("did not stop at its reset");
        memory.write(DEMCR, 0);
    }

    /** Resets the chip and lets it run as if no debugger were there. */
    void resetRunning() {
        memory.write(DEMCR, 0);
        memory.write(DHCSR, DBGKEY);
        requestReset();
    }

    /** Lets the core go on as if no debugger were there. */
    void resume() {
        memory.write(DHCSR, DBGKEY);
    }

    /** The reset may take the debug part along, so the answer to the write is not counted on. */
    private void requestReset() {
        try {
            memory.write(AIRCR, RESET);
        } catch (FlashException resetAlready) {
            port.connect();
            memory.open();
        }
    }

    private void awaitHalt(String failure) {
        for (int i = 0; i < POLLS; i++) {
            try {
                if ((memory.read(DHCSR) & S_HALT) != 0) {
                    return;
                }
            } catch (FlashException inReset) {
                port.connect();
                memory.open();
            }
        }
        throw new FlashException(
                "the core at %s %s".formatted(port.link().name(), failure),
                "Power the board off and on, and repeat the command.");
    }

    /** Starts a function; it ends at a breakpoint. */
    void start(long entry, List<RegisterValue> registers) {
        List<RegisterValue> all = new ArrayList<>(registers);
        all.add(new RegisterValue(XPSR, THUMB));
        all.add(new RegisterValue(PC, (int) entry & ~1));
        List<SwdOperation> operations = new ArrayList<>();
        for (RegisterValue register : all) {
            operations.addAll(MemoryAccess.store(DCRDR, register.value()));
            operations.addAll(MemoryAccess.store(DCRSR, REGISTER_WRITE | register.number()));
            operations.addAll(MemoryAccess.await(DHCSR, S_REGRDY, S_REGRDY));
        }
        operations.addAll(MemoryAccess.store(DHCSR, DBGKEY | C_DEBUGEN | C_MASKINTS | C_HALT));
        operations.addAll(MemoryAccess.store(DHCSR, DBGKEY | C_DEBUGEN | C_MASKINTS));
        memory.run(operations, DHCSR);
    }

    /**
     * Waits until the core stops.
     *
     * @return where it stopped and what r0 holds
     */
    Stop await(String what, long timeoutNanos) {
        long deadline = System.nanoTime() + timeoutNanos;
        do {
            int status = memory.read(DHCSR);
            if ((status & S_LOCKUP) != 0) {
                halt();
                throw new FlashException(
                        "the core at %s locked up in %s".formatted(port.link().name(), what),
                        "Check that --board and ?pack= belong to the chip there.");
            }
            if ((status & S_HALT) != 0) {
                return new Stop(register(PC), register(0));
            }
        } while (System.nanoTime() < deadline);
        halt();
        throw new FlashException(
                "%s did not end on the chip at %s".formatted(what, port.link().name()),
                "The flash may be protected or worn out; erase the whole chip with the vendor's"
                        + " tool, and repeat.");
    }

    private int register(int number) {
        List<SwdOperation> operations = new ArrayList<>(MemoryAccess.store(DCRSR, number));
        operations.addAll(MemoryAccess.await(DHCSR, S_REGRDY, S_REGRDY));
        memory.run(operations, DCRSR);
        return memory.read(DCRDR);
    }

    /**
     * A value for a core register.
     *
     * @param number REGSEL, ARMv7-M C1.6.3
     */
    record RegisterValue(int number, int value) {}

    /**
     * Where the core stopped.
     *
     * @param pc the instruction that it stopped at
     * @param r0 the result of a function
     */
    record Stop(int pc, int r0) {}
}
