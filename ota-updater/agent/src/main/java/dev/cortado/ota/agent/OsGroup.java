package dev.cortado.ota.agent;

import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpStatus;

/** mcumgr's os group: echo, reset, what the server can take, and what it is. */
public final class OsGroup implements SmpGroup {

    private static final int ECHO = 0;
    private static final int RESET = 5;
    private static final int PARAMETERS = 6;
    private static final int INFO = 7;
    private static final int BOOTLOADER_INFO = 8;

    private final ResetPort port;
    private final int bufferBytes;
    private final int bufferCount;
    private final String info;
    private boolean resetting;

    /**
     * The group.
     *
     * @param bufferBytes the longest message that the server takes
     * @param bufferCount how many of them the stream keeps while one is served
     * @param info what the device says of itself, in ASCII
     */
    public OsGroup(ResetPort port, int bufferBytes, int bufferCount, String info) {
        this.port = port;
        this.bufferBytes = bufferBytes;
        this.bufferCount = bufferCount;
        this.info = info;
    }

    @Override
    public int number() {
        return 0;
    }

    @Override
    public int serve(int command, boolean write, CborReader request, CborWriter answer) {
        switch (command) {
            case ECHO -> {
                if (!request.text("d")) {
                    return SmpStatus.INVALID;
                }
                answer.map(1);
                answer.text("r");
                answer.text(request.array(), request.valueOffset(), request.valueLength());
            }
            case RESET -> {
                if (!write) {
                    return SmpStatus.UNSUPPORTED;
                }
                resetting = true;
                answer.map(0);
            }
            case PARAMETERS -> {
                answer.map(2);
                answer.text("buf_size");
                answer.number(bufferBytes);
                answer.text("buf_count");
                answer.number(bufferCount);
            }
            case INFO -> {
                answer.map(1);
                answer.text("output");
                answer.text(info);
            }
            case BOOTLOADER_INFO -> {
                if (request.text("query")) {
                    return SmpStatus.UNSUPPORTED;
                }
                answer.map(1);
                answer.text("bootloader");
                answer.text("Cortado");
            }
            default -> {
                return SmpStatus.UNSUPPORTED;
            }
        }
        return SmpStatus.OK;
    }

    @Override
    public void answered() {
        if (resetting) {
            resetting = false;
            port.reset();
        }
    }
}
