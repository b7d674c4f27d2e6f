package dev.cortado.flash.link;

import dev.cortado.flash.FlashException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.time.Duration;

/** A TCP connection that sends at once. */
public final class TcpLink implements ByteLink {

    private static final int CONNECT_MILLIS = 5000;
    private static final int BUFFER_BYTES = 256 * 1024;

    private final String name;
    private final Socket socket;

    private TcpLink(String name, Socket socket) {
        this.name = name;
        this.socket = socket;
    }

    /**
     * Connects.
     *
     * @throws FlashException if nobody listens there
     */
    public static TcpLink connect(String host, int port) {
        String name = host + ":" + port;
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setReceiveBufferSize(BUFFER_BYTES);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(host), port), CONNECT_MILLIS);
            return new TcpLink(name, socket);
        } catch (UnknownHostException e) {
            throw new FlashException("there is no host " + host, "Check the name in --probe.", e);
        } catch (ConnectException e) {
            throw new FlashException(
                    "nobody listens at " + name + ": connection refused",
                    "Start the GDB server there: qemu-system-arm ... -gdb tcp::%d, openocd, or"
                                    .formatted(port)
                            + " JLinkGDBServer.",
                    e);
        } catch (SocketTimeoutException e) {
            throw new FlashException(
                    name + " does not answer within " + CONNECT_MILLIS / 1000 + " s",
                    "Check the address in --probe, and firewalls on the way.",
                    e);
        } catch (IOException e) {
            throw new FlashException(
                    "cannot connect to " + name + ": " + e.getMessage(),
                    "Check the address in --probe.",
                    e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        try {
            socket.setSoTimeout(Math.max(1, (int) timeout.toMillis()));
            InputStream in = socket.getInputStream();
            int count = in.read(buffer, offset, length);
            if (count < 0) {
                throw broken(new IOException("closed by the other side"));
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            return;
        }
    }

    private FlashException broken(IOException e) {
        return new FlashException(
                "the connection to " + name + " broke: " + e.getMessage(),
                "Look at the GDB server's output, start it again, and repeat the command.",
                e);
    }
}
