package dev.cortado.flash.smp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.cortado.flash.link.SimulatedUart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A device with an SMP server, whose second slot takes images of at most 256 KB. */
final class SimulatedDevice extends SimulatedUart {

    private static final CBORMapper MAPPER = new CBORMapper();

    byte[] slot = new byte[0];
    byte[] pending = new byte[0];
    byte[] activeHash = new byte[0];
    int bufferBytes = 512;
    boolean parameters = true;
    boolean reset;
    int lostPackets;
    int damagedLines;
    int refusal;
    int requests;
    int mostAtOnce;
    String chatter = "";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private byte[] uploadSha = new byte[0];
    private int length;
    private int offset;

    @Override
    public void plugIn() {
        super.plugIn();
        line.reset();
    }

    @Override
    protected void accept(int b) {
        if (b != '\n') {
            line.write(b);
            return;
        }
        byte[] bytes = line.toByteArray();
        line.reset();
        boolean first = bytes[0] == 6 && bytes[1] == 9;
        if (!first && !(bytes[0] == 4 && bytes[1] == 20) || bytes.length > 126) {
            throw new AssertionError("no frame");
        }
        if (first) {
            packet.reset();
        }
        packet.writeBytes(Base64.getDecoder().decode(Arrays.copyOfRange(bytes, 2, bytes.length)));
        ByteBuffer whole = ByteBuffer.wrap(packet.toByteArray());
        if (whole.getShort(0) == whole.limit() - 2) {
            if (whole.limit() - 2 > bufferBytes) {
                throw new AssertionError("the packet is larger than the device's buffer");
            }
            if (lostPackets > 0) {
                lostPackets--;
                return;
            }
            requests++;
            try {
                handle(Arrays.copyOfRange(whole.array(), 2, whole.limit() - 2));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void handle(byte[] request) throws IOException {
        JsonNode body = MAPPER.readTree(request, 8, request.length - 8);
        int group = request[5];
        int command = request[7];
        boolean write = request[0] == 2;
        ObjectNode answer = MAPPER.createObjectNode();
        if (refusal != 0 && group == 1 && command == 1) {
            answer.put("rc", refusal);
        } else if (group == 1 && command == 0) {
            state(write, body, answer);
        } else if (group == 1 && command == 1) {
            upload(body, answer);
        } else if (group == 0 && command == 6 && parameters) {
            answer.put("buf_size", bufferBytes).put("buf_count", 4);
        } else if (group == 0 && command == 5) {
            reset = true;
        } else {
            answer.put("rc", 8);
        }
        send(request, MAPPER.writeValueAsBytes(answer));
    }

    private void state(boolean write, JsonNode body, ObjectNode answer) throws IOException {
        if (write) {
            pending = body.path("hash").binaryValue();
        }
        ArrayNode images = answer.putArray("images");
        images.addObject().put("slot", 0).put("hash", activeHash).put("active", true);
        if (slot.length > 0 && offset == length) {
            images.addObject()
                    .put("slot", 1)
                    .put("hash", SmpTargetTest.hashOf(slot))
                    .put("active", false)
                    .put("pending", pending.length > 0);
        }
    }

    private void upload(JsonNode body, ObjectNode answer) throws IOException {
        byte[] data = body.path("data").binaryValue();
        mostAtOnce = Math.max(mostAtOnce, data.length);
        int at = body.path("off").asInt();
        if (at == 0) {
            byte[] sha = body.path("sha").binaryValue();
            if (!Arrays.equals(sha, uploadSha) || offset == 0) {
                uploadSha = sha;
                length = body.path("len").asInt();
                slot = new byte[length];
                offset = 0;
            } else {
                answer.put("rc", 0).put("off", offset);
                return;
            }
        }
        if (at == offset) {
            System.arraycopy(data, 0, slot, at, data.length);
            offset += data.length;
        }
        answer.put("rc", 0).put("off", offset);
    }

    private void send(byte[] request, byte[] body) {
        byte[] packet = new byte[8 + body.length];
        System.arraycopy(request, 0, packet, 0, 8);
        packet[0]++;
        packet[2] = (byte) (body.length >> 8);
        packet[3] = (byte) body.length;
        System.arraycopy(body, 0, packet, 8, body.length);
        for (byte b : chatter.getBytes(StandardCharsets.US_ASCII)) {
            emit(b);
        }
        byte[] lines = ConsoleFrames.encoded(packet);
        if (damagedLines > 0) {
            damagedLines--;
            lines[10] ^= 1;
        }
        for (byte b : lines) {
            emit(b);
        }
    }
}
