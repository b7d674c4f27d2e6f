package dev.cortado.flash.link;

import dev.cortado.flash.FlashException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A UART with a simulated chip behind it, and with the faults that lines have. */
public abstract class SimulatedUart implements ByteLink {

    /** The cable is pulled after so many bytes to the chip. */
    public int unpluggedAfter = Integer.MAX_VALUE;

    /** The chip falls silent after so many bytes to it. */
    public int silentAfter = Integer.MAX_VALUE;

    /** At most so many bytes arrive at once. */
    public int mostBytesAtOnce = Integer.MAX_VALUE;

    /** All bytes that the chip has received. */
    public int received;

    private final Deque<Byte> line = new ArrayDeque<>();
    private boolean unplugged;

    @Override
    public String name() {
        return "ttyTest";
    }

    @Override
    public void send(byte[] bytes) {
        for (byte b : bytes) {
            if (received >= unpluggedAfter) {
                unplugged = true;
                throw new FlashException("ttyTest is gone; was the board unplugged?", "Plug in.");
            }
            received++;
            if (received <= silentAfter) {
                accept(b & 0xff);
            }
        }
    }

    /** The cable is put in again; what was on the line is lost. */
    public void plugIn() {
        unplugged = false;
        line.clear();
    }

    /** The chip receives a byte. */
    protected abstract void accept(int b);

    /** The chip sends bytes. */
    protected void emit(int... bytes) {
        for (int b : bytes) {
            line.add((byte) b);
        }
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        if (unplugged) {
            throw new FlashException("ttyTest is gone; was the board unplugged?", "Plug in.");
        }
        int count = 0;
        while (count < Math.min(length, mostBytesAtOnce) && !line.isEmpty()) {
            buffer[offset + count++] = line.remove();
        }
        return count;
    }

    @Override
    public void close() {}
}
