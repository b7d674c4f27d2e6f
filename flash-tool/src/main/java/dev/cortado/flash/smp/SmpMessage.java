package dev.cortado.flash.smp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.cortado.flash.FlashException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A message: eight bytes of header and a CBOR map; Zephyr, "SMP protocol".
 *
 * @param operation read or write, or the answer to one
 * @param group the group of commands
 * @param sequence the same in a request and its answer, 0 to 255
 * @param command the command in its group
 * @param body the map
 */
record SmpMessage(int operation, int group, int sequence, int command, byte[] body) {

    static final int READ = 0;
    static final int WRITE = 2;
    static final int HEADER_BYTES = 8;
    private static final int OPERATION_MASK = 7;
    private static final CBORMapper MAPPER = new CBORMapper();

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + body.length)
                .put((byte) operation)
                .put((byte) 0)
                .putShort((short) body.length)
                .putShort((short) group)
                .put((byte) sequence)
                .put((byte) command)
                .put(body)
                .array();
    }

    /**
     * Reads a message.
     *
     * @throws FlashException if it is too short
     */
    static SmpMessage parse(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES
                || Short.toUnsignedInt(header.getShort(2)) != bytes.length - HEADER_BYTES) {
            throw malformed();
        }
        return new SmpMessage(
                header.get(0) & OPERATION_MASK,
                Short.toUnsignedInt(header.getShort(4)),
                header.get(6) & 0xff,
                header.get(7) & 0xff,
                Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length));
    }

    boolean answers(SmpMessage request) {
        return operation == request.operation + 1
                && group == request.group
                && sequence == request.sequence
                && command == request.command;
    }

    /** A map of texts to texts, numbers, truths and bytes, in order. */
    static byte[] map(Map<String, Object> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CBORGenerator generator = new CBORFactory().createGenerator(bytes)) {
            // The device's decoders want the number of entries ahead.
            generator.writeStartObject(entries, entries.size());
            for (Map.Entry<String, Object> entry : entries.entrySet()) {
                generator.writeFieldName(entry.getKey());
                switch (entry.getValue()) {
                    case byte[] value -> generator.writeBinary(value);
                    case Integer value -> generator.writeNumber(value);
                    case Boolean value -> generator.writeBoolean(value);
                    default -> generator.writeString(entry.getValue().toString());
                }
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The body as a tree.
     *
     * @throws FlashException if it is no map
     */
    JsonNode tree() {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static FlashException malformed() {
        return new FlashException(
                "the device sends malformed SMP messages",
                "Check that the port is the one of the device's SMP server, and repeat.");
    }
}
