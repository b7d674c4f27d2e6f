package dev.cortado.flash.dfu;

import dev.cortado.flash.dfu.DfuStatus.State;
import dev.cortado.flash.usb.ControlRequest;
import dev.cortado.flash.usb.ControlRequest.Kind;
import dev.cortado.flash.usb.UsbConnection;
import dev.cortado.flash.usb.UsbEndpoint;
import dev.cortado.flash.usb.UsbInterface;
import dev.cortado.flash.usb.UsbRefusals;
import dev.cortado.flash.usb.UsbStallException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A bootloader with the states of DFU 1.1, appendix A, which stalls and is in error after a request
 * that its state does not allow; with 64 KB of flash at 0x08000000 in sectors of 1 KB for DfuSe.
 */
final class SimulatedDfu implements UsbConnection {

    static final long ORIGIN = 0x0800_0000L;
    private static final int PAGE = 1024;
    private static final int BUSY_MILLIS = 2;
    private static final String LAYOUT = "@Internal Flash  /0x08000000/64*001Kg";

    final byte[] flash = new byte[64 * 1024];
    final List<Integer> erasedPages = new ArrayList<>();
    final ByteArrayOutputStream image = new ByteArrayOutputStream();
    boolean dfuSe = true;
    boolean tolerant;
    boolean canUpload = true;
    int transferBytes = 256;
    boolean readProtected;
    boolean writeFails;
    boolean neverReady;
    boolean garbled;
    String layout = LAYOUT;
    State state = State.IDLE;
    int unpluggedAfter = Integer.MAX_VALUE;
    int requests;
    long started = -1;
    boolean detached;
    boolean closed;

    private int error;
    private long address = ORIGIN;
    private byte[] pending = new byte[0];
    private int pendingBlock;
    private int nextBlock;
    private long notBefore;
    private int uploadedBlocks;

    SimulatedDfu() {
        Arrays.fill(flash, (byte) 0x55);
    }

    UsbInterface setting(int protocol) {
        int attributes = 1 | (canUpload ? 2 : 0) | (tolerant ? 4 : 0);
        int version = dfuSe ? 0x011A : 0x0110;
        ByteBuffer functional =
                ByteBuffer.allocate(9)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 9)
                        .put((byte) 0x21)
                        .put((byte) attributes)
                        .putShort((short) 255)
                        .putShort((short) transferBytes)
                        .putShort((short) version);
        List<Byte> bytes = new ArrayList<>();
        for (byte b : functional.array()) {
            bytes.add(b);
        }
        return new UsbInterface(0, 0, 0xFE, 1, protocol, 4, List.of(), Optional.of(bytes));
    }

    @Override
    public String name() {
        return "Test DFU";
    }

    @Override
    public void claim(UsbInterface setting) {}

    private UsbStallException stall(int why) {
        state = State.ERROR;
        error = why;
        return new UsbStallException(name());
    }

    private void count() {
        requests++;
        if (--unpluggedAfter < 0) {
            throw UsbRefusals.unplugged(name(), new IOException("no such device"));
        }
    }

    @Override
    public byte[] controlIn(ControlRequest request, int length) {
        if (request.kind() == Kind.STANDARD_DEVICE) {
            byte[] text = layout.getBytes(StandardCharsets.UTF_16LE);
            return ByteBuffer.allocate(text.length + 2).putShort((short) 0).put(text).array();
        }
        count();
        return switch (request.request()) {
            case 3 -> status();
            case 2 -> upload(request.value(), length);
            default -> throw new AssertionError("request " + request.request());
        };
    }

    private byte[] status() {
        if (System.nanoTime() < notBefore) {
            throw new AssertionError("asked before bwPollTimeout is over");
        }
        if (garbled) {
            return new byte[] {0, 0, 0};
        }
        int wait = 0;
        switch (state) {
            case DOWNLOAD_SYNC -> {
                state = State.DOWNLOAD_BUSY;
                wait = BUSY_MILLIS;
            }
            case DOWNLOAD_BUSY -> {
                if (!neverReady) {
                    carryOut();
                }
            }
            case MANIFEST_SYNC -> {
                state = tolerant ? State.IDLE : State.MANIFEST;
                started = address;
            }
            case MANIFEST ->
                    throw UsbRefusals.unplugged(name(), new IOException("it has restarted"));
            default -> wait = 0;
        }
        notBefore = System.nanoTime() + Duration.ofMillis(wait).toNanos();
        return new byte[] {(byte) error, (byte) wait, 0, 0, (byte) state.ordinal(), 0};
    }

    private void carryOut() {
        state = State.DOWNLOAD_IDLE;
        if (writeFails) {
            fail(3);
        } else if (!dfuSe) {
            image.writeBytes(pending);
        } else if (pendingBlock == 0) {
            command(ByteBuffer.wrap(pending).order(ByteOrder.LITTLE_ENDIAN));
        } else {
            long at = address + (long) (pendingBlock - 2) * transferBytes - ORIGIN;
            write(at);
        }
    }

    private void write(long at) {
        if (at < 0 || at + pending.length > flash.length) {
            fail(8);
            return;
        }
        for (int i = 0; i < pending.length; i++) {
            if (flash[(int) at + i] != -1) {
                fail(6);
                return;
            }
            flash[(int) at + i] = pending[i];
        }
    }

    private void fail(int why) {
        state = State.ERROR;
        error = why;
    }

    private void command(ByteBuffer command) {
        byte code = command.get();
        long where = Integer.toUnsignedLong(command.getInt());
        if (where < ORIGIN || where >= ORIGIN + flash.length) {
            fail(8);
        } else if (readProtected) {
            fail(11);
        } else if (code == 0x21) {
            address = where;
        } else if (code == 0x41) {
            int from = (int) (where - ORIGIN) / PAGE * PAGE;
            Arrays.fill(flash, from, from + PAGE, (byte) 0xff);
            erasedPages.add(from / PAGE);
        } else {
            fail(15);
        }
    }

    private byte[] upload(int block, int length) {
        if (state != State.IDLE && state != State.UPLOAD_IDLE
                || !canUpload
                || length > transferBytes) {
            throw stall(15);
        }
        if (!dfuSe) {
            uploadedBlocks = state == State.IDLE ? 0 : uploadedBlocks;
            if (block != uploadedBlocks++) {
                throw new AssertionError("block " + block);
            }
        }
        byte[] all = dfuSe ? flash : image.toByteArray();
        long at =
                dfuSe
                        ? address + (long) (block - 2) * transferBytes - ORIGIN
                        : (long) block * transferBytes;
        if (readProtected || at < 0) {
            throw stall(11);
        }
        int count = (int) Math.clamp(all.length - at, 0, length);
        state = count < transferBytes && !dfuSe ? State.IDLE : State.UPLOAD_IDLE;
        return Arrays.copyOfRange(all, (int) Math.min(at, all.length), (int) at + count);
    }

    @Override
    public void controlOut(ControlRequest request, byte[] data) {
        count();
        switch (request.request()) {
            case 0 -> detached = true;
            case 1 -> download(request.value(), data);
            case 4 -> {
                if (state != State.ERROR) {
                    throw stall(15);
                }
                state = State.IDLE;
                error = 0;
            }
            case 6 -> {
                if (state != State.IDLE
                        && state != State.DOWNLOAD_IDLE
                        && state != State.UPLOAD_IDLE) {
                    throw stall(15);
                }
                state = State.IDLE;
            }
            default -> throw stall(15);
        }
    }

    private void download(int block, byte[] data) {
        if (state != State.IDLE && state != State.DOWNLOAD_IDLE || data.length > transferBytes) {
            throw stall(15);
        }
        if (data.length == 0) {
            state = State.MANIFEST_SYNC;
            return;
        }
        if (!dfuSe) {
            if (state == State.IDLE) {
                nextBlock = 0;
                image.reset();
            }
            if (block != nextBlock++) {
                throw new AssertionError("block " + block);
            }
        }
        pending = data;
        pendingBlock = block;
        state = State.DOWNLOAD_SYNC;
    }

    @Override
    public void send(UsbEndpoint endpoint, byte[] data, Duration timeout) {
        throw new AssertionError();
    }

    @Override
    public byte[] receive(UsbEndpoint endpoint, Duration timeout) {
        throw new AssertionError();
    }

    @Override
    public void close() {
        closed = true;
    }
}
