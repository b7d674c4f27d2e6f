package dev.cortado.runtime.console;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;

/** Standard input: the console device's bytes up to the end of input. */
public final class ConsoleInput {
    private static final int END_OF_INPUT = 0x04;
    private static final int NEXT_IS_ORDINARY = 0x16;

    private static final int NONE = -1;

    private static boolean ended;
    private static boolean quoted;
    private static int waiting = NONE;

    private ConsoleInput() {}

    /**
     * The next byte, 0 to 255, waiting for it as long as it takes; -1 for good once the input has
     * ended.
     */
    @NoAllocation
    public static int read() {
        while (!ended && waiting == NONE) {
            poll();
        }
        int value = waiting;
        waiting = NONE;
        return value;
    }

    /** 1 when {@link #read} returns a byte at once, else 0. */
    @NoAllocation
    public static int available() {
        if (!ended && waiting == NONE) {
            poll();
        }
        return waiting == NONE ? 0 : 1;
    }

    private static void poll() {
        int value = ((ConsoleDevice) ImageConstants.console()).read();
        if (value == NONE) {
            return;
        }
        if (quoted) {
            quoted = false;
            waiting = value;
        } else if (value == END_OF_INPUT) {
            ended = true;
        } else if (value == NEXT_IS_ORDINARY) {
            quoted = true;
        } else {
            waiting = value;
        }
    }
}
