package dev.cortado.ota.agent;

import dev.cortado.ota.smp.ByteStream;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.FrameReader;
import dev.cortado.ota.smp.FrameWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/** The other end of a device's line. */
final class SimulatedClient implements ByteStream {

    private final Deque<Byte> toDevice = new ArrayDeque<>();
    private final FrameReader reader = new FrameReader(2048);
    private byte[] answer = new byte[0];
    private int sequence;

    @Override
    public int read(byte[] buffer, int index, int length) {
        int count = 0;
        while (count < length && !toDevice.isEmpty()) {
            buffer[index + count++] = toDevice.remove();
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, int index, int length) {
        for (int i = index; i < index + length; i++) {
            if (reader.accept(bytes[i])) {
                answer = Arrays.copyOf(reader.message(), reader.length());
            }
        }
    }

    void raw(byte... bytes) {
        for (byte b : bytes) {
            toDevice.add(b);
        }
    }

    /** The message that answers what another client sent; empty if there is none. */
    byte[] answerTo(UpdateAgent agent, byte[] sent) {
        raw(sent);
        answer = new byte[0];
        while (agent.poll()) {
            continue;
        }
        return answer;
    }

    /** The map of the answer to a request, whose header has been compared. */
    CborReader ask(
            UpdateAgent agent,
            int version,
            boolean write,
            int group,
            int command,
            Consumer<CborWriter> body) {
        byte[] message = new byte[2048];
        CborWriter writer = new CborWriter(message, 2000);
        writer.begin(8);
        body.accept(writer);
        int operation = write ? 2 : 0;
        message[0] = (byte) (version << 3 | operation);
        message[2] = (byte) (writer.position() - 8 >> 8);
        message[3] = (byte) (writer.position() - 8);
        message[5] = (byte) group;
        message[6] = (byte) ++sequence;
        message[7] = (byte) command;
        new FrameWriter(
                        new ByteStream() {
                            @Override
                            public int read(byte[] buffer, int index, int length) {
                                return 0;
                            }

                            @Override
                            public void write(byte[] bytes, int index, int length) {
                                raw(Arrays.copyOfRange(bytes, index, index + length));
                            }
                        })
                .send(message, writer.position());
        answer = new byte[0];
        while (agent.poll()) {
            continue;
        }
        CborReader read = new CborReader();
        if (answer.length < 8
                || answer[0] != (version << 3 | operation + 1)
                || answer[5] != group
                || answer[6] != (byte) sequence
                || answer[7] != command
                || !read.open(answer, 8, answer.length)) {
            throw new AssertionError("no answer: " + Arrays.toString(answer));
        }
        return read;
    }
}
