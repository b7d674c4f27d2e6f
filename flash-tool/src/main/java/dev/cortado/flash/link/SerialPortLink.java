package dev.cortado.flash.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.cortado.flash.FlashException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** A serial port of this machine. */
public final class SerialPortLink implements ByteLink {

    private static final int EACCES = 13;
    private static final int EBUSY = 16;

    /** What makes a byte longer on the line than 8 bits. */
    public enum Parity {
        NONE(SerialPort.NO_PARITY),
        EVEN(SerialPort.EVEN_PARITY);

        private final int code;

        Parity(int code) {
            this.code = code;
        }
    }

    private final SerialPort port;
    private final String name;

    private SerialPortLink(SerialPort port, String name) {
        this.port = port;
        this.name = name;
    }

    /**
     * Opens a port for this process alone.
     *
     * @param name such as /dev/ttyACM0 or COM3
     * @param baud bits a second
     * @throws FlashException if there is none, it is in use, or not for this user
     */
    public static SerialPortLink open(String name, int baud, Parity parity) {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(name);
        } catch (SerialPortInvalidPortException e) {
            throw missing(name);
        }
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, parity.code);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!port.openPort(0)) {
            throw refused(name, port.getLastErrorCode());
        }
        port.flushIOBuffers();
        return new SerialPortLink(port, name);
    }

    private static FlashException missing(String name) {
        return new FlashException(
                "there is no serial port " + name,
                "Plug the board in; 'cortado list' shows what is there.");
    }

    private static FlashException refused(String name, int error) {
        Path file = Path.of(name);
        if (name.startsWith("/") && !Files.exists(file)) {
            return missing(name);
        }
        if (error == EACCES || name.startsWith("/") && !Files.isWritable(file)) {
            return new FlashException(
                    "this user may not open " + name + ": permission denied",
                    "Join the group that owns it (often: sudo usermod -aG dialout $USER), log in"
                            + " again, and repeat the command.");
        }
        if (error == EBUSY || name.startsWith("/")) {
            return new FlashException(
                    name + " is in use by another program, or is no serial port",
                    "Close the terminal or tool that has it open (lsof " + name + " shows it).");
        }
        return new FlashException(
                "cannot open " + name + " (error " + error + ")",
                "Close other programs that use it, or unplug the board and plug it in again.");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(byte[] bytes) {
        for (int from = 0; from < bytes.length; ) {
            int count =
                    port.writeBytes(
                            from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length),
                            bytes.length - from);
            if (count < 0) {
                throw unplugged();
            }
            from += count;
        }
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        // The library's own timeouts are set on the port, which costs a system call each time.
        long deadline = System.nanoTime() + timeout.toNanos();
        do {
            int count = port.readBytes(buffer, length, offset);
            if (count < 0 || !port.isOpen()) {
                throw unplugged();
            }
            if (count > 0) {
                return count;
            }
            pause();
        } while (System.nanoTime() < deadline);
        if (port.bytesAvailable() < 0) {
            throw unplugged();
        }
        return 0;
    }

    /** Sets the modem lines, which some boards have wired to reset and boot mode. */
    public void setLines(boolean dataTerminalReady, boolean requestToSend) {
        port.setDTRandRTS(dataTerminalReady, requestToSend);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlashException("interrupted", "Repeat the command.", e);
        }
    }

    private FlashException unplugged() {
        return new FlashException(
                name + " is gone; was the board unplugged?",
                "Plug it in again and repeat the command: what is the same by then is skipped.");
    }

    @Override
    public void close() {
        port.closePort();
    }
}
