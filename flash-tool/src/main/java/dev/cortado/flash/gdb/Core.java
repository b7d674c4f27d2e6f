package dev.cortado.flash.gdb;

import dev.cortado.flash.FlashException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The board's core, which runs small routines for the debugger. */
final class Core {

    private static final int PC = 15;

    /** xPSR of the M profile, CPSR of the A profile. */
    private static final int STATUS = 25;

    private final GdbServer server;
    private final boolean simulated;
    private boolean fresh;

    Core(GdbServer server, boolean simulated) {
        this.server = server;
        this.simulated = simulated;
    }

    /**
     * Runs a routine from a place in RAM. What ran on the core before is given up: it is reset
     * first.
     *
     * @param registers r0, r1 and so on
     */
    void run(long place, Routine routine, int... registers) {
        if (!fresh) {
            // QEMU lets single registers be set only by who has asked for their description.
            server.document("features", "target.xml");
            resetHalted();
        }
        server.write(place, routine.code());
        for (int i = 0; i < registers.length; i++) {
            set(i, registers[i]);
        }
        set(STATUS, routine.status());
        set(PC, (int) place);
        long end = place + routine.end();
        String breakpoint = "0,%x,%x".formatted(end, routine.instructionBytes());
        require("Z" + breakpoint);
        server.runUntilStopped();
        require("z" + breakpoint);
        long stopped = register(PC);
        if (stopped != end) {
            throw new FlashException(
                    "the routine that programs the flash stopped at 0x%08X instead of its end"
                            .formatted(stopped),
                    "Check that --board is the board there, then power it off and on.");
        }
    }

    /** A register's value as the last routine left it; -1 if the server does not tell. */
    long register(int number) {
        byte[] value = Hex.decode(Answer.bytes(server.ask("p%x".formatted(number))), 0);
        return value.length < 4
                ? -1
                : Integer.toUnsignedLong(
                        ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    /** Leaves the core as a reset does, if it has run a routine. */
    void restore() {
        if (fresh) {
            resetHalted();
            fresh = false;
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
