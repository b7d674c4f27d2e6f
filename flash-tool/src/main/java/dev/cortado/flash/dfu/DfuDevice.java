package dev.cortado.flash.dfu;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.dfu.DfuStatus.State;
import dev.cortado.flash.usb.ControlRequest;
import dev.cortado.flash.usb.ControlRequest.Kind;
import dev.cortado.flash.usb.UsbConnection;
import dev.cortado.flash.usb.UsbInterface;
import dev.cortado.flash.usb.UsbStallException;
import dev.cortado.flash.usb.UsbTimeException;
import java.util.function.Supplier;

/** The requests of DFU, in the states that allow them; DFU 1.1, appendix A. */
final class DfuDevice implements AutoCloseable {

    private static final int DETACH = 0;
    private static final int DNLOAD = 1;
    private static final int UPLOAD = 2;
    private static final int GETSTATUS = 3;
    private static final int CLRSTATUS = 4;
    private static final int ABORT = 6;
    private static final int STATUS_BYTES = 6;
    private static final int MOST_TRIES_TO_IDLE = 4;
    private static final int MOST_WAIT_MILLIS = 60_000;
    private static final int MOST_POLLS = 10_000;

    private final UsbConnection usb;
    private final int interfaceNumber;
    private final DfuFunctional functional;

    DfuDevice(UsbConnection usb, UsbInterface setting) {
        this.usb = usb;
        this.interfaceNumber = setting.number();
        this.functional = DfuFunctional.of(setting);
    }

    String name() {
        return usb.name();
    }

    DfuFunctional functional() {
        return functional;
    }

    private ControlRequest request(int request, int value) {
        return new ControlRequest(Kind.CLASS_INTERFACE, request, value, interfaceNumber);
    }

    DfuStatus status() {
        byte[] answer = guarded(() -> usb.controlIn(request(GETSTATUS, 0), STATUS_BYTES));
        if (answer.length != STATUS_BYTES) {
            throw garbled("%d bytes of status".formatted(answer.length));
        }
        return DfuStatus.of(answer);
    }

    private void tell(int request, int value, byte[] data) {
        guarded(
                () -> {
                    usb.controlOut(request(request, value), data);
                    return data;
                });
    }

    /** Ends whatever was begun, also by another program before, and forgets errors. */
    void toIdle() {
        for (int i = 0; i < MOST_TRIES_TO_IDLE; i++) {
            DfuStatus status = status();
            switch (status.state()) {
                case IDLE -> {
                    return;
                }
                case ERROR -> tell(CLRSTATUS, 0, new byte[0]);
                case DOWNLOAD_SYNC, DOWNLOAD_BUSY, MANIFEST_SYNC, MANIFEST ->
                        pause(status.waitMillis());
                default -> tell(ABORT, 0, new byte[0]);
            }
        }
        DfuStatus status = status();
        if (status.state() != State.IDLE) {
            throw new FlashException(
                    "%s does not become idle: it is in state %s".formatted(name(), status.state()),
                    "Unplug it, start its bootloader again, and repeat the command.");
        }
    }

    /**
     * Sends a block and waits until it is dealt with.
     *
     * @param what that is, for the message
     */
    void download(int block, byte[] data, String what) {
        tell(DNLOAD, block, data);
        DfuStatus status = settled(what);
        if (status.state() != State.DOWNLOAD_IDLE) {
            throw garbled("state %s after a download".formatted(status.state()));
        }
    }

    private DfuStatus settled(String what) {
        for (int i = 0; i < MOST_POLLS; i++) {
            DfuStatus status = status();
            if (status.state() == State.ERROR) {
                tell(CLRSTATUS, 0, new byte[0]);
                throw refused(what, status);
            }
            if (status.state() != State.DOWNLOAD_SYNC && status.state() != State.DOWNLOAD_BUSY) {
                return status;
            }
            pause(status.waitMillis());
        }
        throw garbled("it is busy for ever");
    }

    /** Receives a block. */
    byte[] upload(int block, int length, String what) {
        try {
            return usb.controlIn(request(UPLOAD, block), length);
        } catch (UsbStallException e) {
            DfuStatus status = status();
            tell(CLRSTATUS, 0, new byte[0]);
            throw refused(what, status);
        } catch (UsbTimeException e) {
            throw silent(e);
        }
    }

    /**
     * Says that all has been sent.
     *
     * @return whether the device still talks afterwards
     */
    boolean manifest() {
        tell(DNLOAD, 0, new byte[0]);
        for (int i = 0; i < MOST_POLLS; i++) {
            DfuStatus status;
            try {
                status = status();
            } catch (FlashException hasLeft) {
                return false;
            }
            switch (status.state()) {
                case ERROR -> throw refused("start the firmware", status);
                case IDLE, DOWNLOAD_IDLE -> {
                    return true;
                }
                case MANIFEST_WAIT_RESET -> {
                    return false;
                }
                case MANIFEST -> {
                    if (!functional.manifestationTolerant()) {
                        return false;
                    }
                    pause(status.waitMillis());
                }
                default -> pause(status.waitMillis());
            }
        }
        throw garbled("it never ends");
    }

    /** Tells a running program to make place for its bootloader. */
    void detach() {
        tell(DETACH, functional.detachMillis(), new byte[0]);
    }

    private FlashException refused(String what, DfuStatus status) {
        return new FlashException(
                "%s could not %s: %s".formatted(name(), what, status.words()),
                switch (status.error()) {
                    case 8, 11 ->
                            "Remove the protection, which erases the whole chip"
                                    + " (STM32_Programmer_CLI -c port=usb1 -rdu), then repeat.";
                    case 1, 2 -> "Check that firmware and --board belong to this device.";
                    default -> "Unplug it, start its bootloader again, and repeat the command.";
                });
    }

    private FlashException garbled(String what) {
        return new FlashException(
                "%s does not speak DFU as it should: %s".formatted(name(), what),
                "Unplug it, start its bootloader again, and repeat the command.");
    }

    private FlashException silent(Throwable cause) {
        return new FlashException(
                name() + " does not answer",
                "Unplug it, start its bootloader again, and repeat the command.",
                cause);
    }

    private <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (UsbStallException e) {
            DfuStatus status = statusAfterStall(e);
            throw refused("do the request", status);
        } catch (UsbTimeException e) {
            throw silent(e);
        }
    }

    private DfuStatus statusAfterStall(UsbStallException stall) {
        try {
            byte[] answer = usb.controlIn(request(GETSTATUS, 0), STATUS_BYTES);
            if (answer.length == STATUS_BYTES) {
                DfuStatus status = DfuStatus.of(answer);
                if (status.state() == State.ERROR) {
                    usb.controlOut(request(CLRSTATUS, 0), new byte[0]);
                }
                return status;
            }
        } catch (UsbStallException again) {
            throw garbled("it refuses to tell its status");
        }
        throw garbled(stall.getMessage());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(Math.min(millis, MOST_WAIT_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlashException("interrupted", "Repeat the command.", e);
        }
    }

    @Override
    public void close() {
        usb.close();
    }
}
