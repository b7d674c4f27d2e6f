package dev.cortado.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Simulated little-endian memory that {@link Address} uses on a desktop JVM.
 *
 * <p>A test opens one for its thread; device code never sees this class.
 */
public final class HostMemory implements AutoCloseable {
    private static final ThreadLocal<HostMemory> CURRENT = new ThreadLocal<>();

    private final int base;
    private final ByteBuffer bytes;

    private HostMemory(int base, int sizeBytes) {
        this.base = base;
        this.bytes = ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Opens zeroed memory of {@code sizeBytes} bytes from address {@code base} for the calling
     * thread.
     */
    public static HostMemory open(int base, int sizeBytes) {
        HostMemory memory = new HostMemory(base, sizeBytes);
        CURRENT.set(memory);
        return memory;
    }

    static HostMemory current() {
        HostMemory memory = CURRENT.get();
        if (memory == null) {
            throw new IllegalStateException("no simulated memory is open on this thread");
        }
        return memory;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    int index(int address, int width) {
        int index = address - base;
        if (index < 0 || index > bytes.capacity() - width) {
            throw new IndexOutOfBoundsException(
                    "access of " + width + " bytes at 0x" + Integer.toHexString(address));
        }
        return index;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
