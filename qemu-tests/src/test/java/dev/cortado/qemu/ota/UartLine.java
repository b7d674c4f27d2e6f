package dev.cortado.qemu.ota;

import dev.cortado.flash.link.ByteLink;
import dev.cortado.ota.smp.ByteStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A serial line between a client and a device, whose time is counted in the slots of a byte: in a
 * slot a byte goes each way, and the device runs once. Nothing of it depends on a real clock.
 */
final class UartLine implements ByteLink, ByteStream {

    /** What happens to the bytes from the client. */
    interface Fault {
        /** The bytes that arrive for one that was sent, in an order. */
        byte[] arriving(byte sent);
    }

    private static final int SLOTS_PER_SECOND = 11_520;

    private final Deque<Byte> toDevice = new ArrayDeque<>();
    private final Deque<Byte> toClient = new ArrayDeque<>();
    private final Deque<Byte> received = new ArrayDeque<>();
    private final Deque<Byte> arrived = new ArrayDeque<>();
    private final int receiveBytes;
    private Runnable device = () -> {};
    private Fault fault = sent -> new byte[] {sent};
    private long slots;
    private long busySlots;
    private long busyUntil;
    private int overruns;

    /** A line to a device that keeps so many bytes until it reads them. */
    UartLine(int receiveBytes) {
        this.receiveBytes = receiveBytes;
    }

    void connect(Runnable running) {
        device = running;
    }

    void fault(Fault with) {
        fault = with;
    }

    /** The device does nothing else for so many slots, and sends nothing before. */
    void busy(int forSlots) {
        busyUntil = Math.max(busyUntil, slots) + forSlots;
    }

    void restartCount() {
        slots = 0;
        busySlots = 0;
        busyUntil = 0;
    }

    long slots() {
        return slots;
    }

    /** The slots in which a byte was sent to the device. */
    long busySlots() {
        return busySlots;
    }

    int overruns() {
        return overruns;
    }

    private void slot() {
        slots++;
        if (!toDevice.isEmpty()) {
            busySlots++;
            for (byte b : fault.arriving(toDevice.remove())) {
                if (received.size() < receiveBytes) {
                    received.add(b);
                } else {
                    overruns++;
                }
            }
        }
        if (slots < busyUntil) {
            return;
        }
        if (!toClient.isEmpty()) {
            arrived.add(toClient.remove());
        }
        device.run();
    }

    @Override
    public String name() {
        return "simulated line";
    }

    @Override
    public void send(byte[] bytes) {
        for (byte b : bytes) {
            toDevice.add(b);
        }
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        long end = slots + Math.max(1, timeout.toMillis() * SLOTS_PER_SECOND / 1000);
        while (arrived.isEmpty() && slots < end) {
            slot();
        }
        int count = 0;
        while (count < length && !arrived.isEmpty()) {
            buffer[offset + count++] = arrived.remove();
        }
        return count;
    }

    @Override
    public void close() {}

    @Override
    public int read(byte[] buffer, int index, int length) {
        int count = 0;
        while (count < length && !received.isEmpty()) {
            buffer[index + count++] = received.remove();
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, int index, int length) {
        for (int i = index; i < index + length; i++) {
            toClient.add(bytes[i]);
        }
    }
}
