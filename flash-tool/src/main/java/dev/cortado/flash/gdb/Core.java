package dev.cortado.flash.gdb;

import dev.cortado.flash.FlashException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The board's core, which runs small routines for the debugger. */
final class Core {

    private static final int PC = 15;
    private static final int XPSR = 25;

    /** ARMv7-M B1.4.2: the T bit. */
    private static final int THUMB = 0x0100_0000;

    private final GdbServer server;
    private final boolean simulated;
    private boolean fresh;

    Core(GdbServer server, boolean simulated) {
        this.server = server;
        this.simulated = simulated;
    }

    /**
     * Runs a routine from a place in RAM; it ends at its last instruction, a branch to itself. What
     * ran on the core before is given up: it is reset first.
     *
     * @param registers r0, r1 and so on
     */
    void run(long place, short[] routine, int... registers) {
        if (!fresh) {
            // QEMU lets single registers be set only by who has asked for their description.
            server.document("features", "target.xml");
            resetHalted();
        }
        ByteBuffer code = ByteBuffer.allocate(routine.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (short instruction : routine) {
            code.putShort(instruction);
        }
        server.write(place, code.array());
        for (int i = 0; i < registers.length; i++) {
            set(i, registers[i]);
        }
        set(XPSR, THUMB);
        set(PC, (int) place);
        long end = place + code.capacity() - 2;
        String breakpoint = "0,%x,2".formatted(end);
        require("Z" + breakpoint);
        server.runUntilStopped();
        require("z" + breakpoint);
        if (pc() != end) {
            throw new FlashException(
                    "the routine that programs the flash stopped at 0x%08X instead of its end"
                            .formatted(pc()),
                    "Check that --board is the board there, then power it off and on.");
        }
    }

    /** Handlers, sleep and peripherals of what ran before would disturb the routine. */
    private void resetHalted() {
        if (simulated) {
            server.command("system_reset");
        } else if (server.command("reset halt").isEmpty()) {
            server.command("reset");
        }
        fresh = true;
    }

    private long pc() {
        byte[] value = Hex.decode(GdbServer.bytes(server.ask("p%x".formatted(PC))), 0);
        return value.length < 4
                ? -1
                : Integer.toUnsignedLong(
                        ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private void set(int register, int value) {
        require("P%x=%08x".formatted(register, Integer.reverseBytes(value)));
    }

    private void require(String command) {
        String answer = server.ask(command);
        if (!answer.equals("OK")) {
            throw new FlashException(
                    "%s cannot run a routine on the board (it answers '%s' to %s)"
                            .formatted(server.name(), answer, command),
                    "Use a GDB server that can set registers and breakpoints, or one that knows the"
                            + " chip's flash.");
        }
    }
}
