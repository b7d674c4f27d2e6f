package dev.cortado.qemu.power;

import dev.cortado.flash.link.ByteLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A stream of bytes over a Unix socket that QEMU listens on. */
final class SocketLink implements ByteLink {
    private static final long POLL_NANOS = 200_000;

    private final Path path;
    private final SocketChannel channel;

    private SocketLink(Path path, SocketChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Connects as soon as there is a listener. */
    static SocketLink connect(Path path, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(path));
                channel.configureBlocking(false);
                return new SocketLink(path, channel);
            } catch (IOException e) {
                channel.close();
                if (System.nanoTime() > deadline) {
                    throw new IOException("nobody listens on " + path, e);
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public void send(byte[] bytes) {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                if (channel.write(left) == 0) {
                    LockSupport.parkNanos(POLL_NANOS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            while (true) {
                int count = channel.read(ByteBuffer.wrap(buffer, offset, length));
                if (count > 0) {
                    return count;
                }
                if (count < 0 || System.nanoTime() > deadline) {
                    return 0;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
