package dev.cortado.ota.firmware;

import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpStatus;
import dev.cortado.runtime.exit.SystemReset;

/** The commands of the group os that recovery has: reset, and the size of its buffer. */
final class SystemGroup implements SmpGroup {
    private static final int RESET = 5;
    private static final int PARAMETERS = 6;

    private final int bufferBytes;
    private boolean resets;

    SystemGroup(int bufferBytes) {
        this.bufferBytes = bufferBytes;
    }

    @Override
    public int number() {
        return 0;
    }

    @Override
    public int serve(int command, boolean write, CborReader request, CborWriter answer) {
        if (command == RESET && write) {
            resets = true;
            answer.map(0);
            return SmpStatus.OK;
        }
        if (command == PARAMETERS && !write) {
            answer.map(2);
            answer.text("buf_size");
            answer.number(bufferBytes);
            answer.text("buf_count");
            answer.number(1);
            return SmpStatus.OK;
        }
        return SmpStatus.UNSUPPORTED;
    }

    @Override
    public void answered() {
        if (resets) {
            SystemReset.now();
        }
    }
}
