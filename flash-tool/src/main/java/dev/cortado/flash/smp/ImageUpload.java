package dev.cortado.flash.smp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sends an image in pieces, several of them under way at once. */
final class ImageUpload {

    private static final int UPLOAD = 1;
    private static final int MOST_STALLS = 5;

    /** Header, CRC, and the CBOR around a piece that is not the first. */
    private static final int OVERHEAD_BYTES = 40;

    /** What the first piece carries besides: length and hash. */
    private static final int FIRST_BYTES = 64;

    private static final Duration ANSWER_TIME = Duration.ofSeconds(3);

    /** The first piece has the device erase its slot. */
    private static final Duration ERASE_TIME = Duration.ofSeconds(30);

    private record Piece(SmpMessage request, int end) {}

    private final SmpClient client;
    private final byte[] image;
    private final byte[] sha;
    private final int pieceBytes;
    private final int window;
    private final Deque<Piece> underWay = new ArrayDeque<>();

    /**
     * An upload.
     *
     * @param sha identifies the upload, so that the device can go on with one that broke off
     * @param bufferBytes what the device can receive at once
     * @param window so many pieces at most are under way
     */
    ImageUpload(SmpClient client, byte[] image, byte[] sha, int bufferBytes, int window) {
        this.client = client;
        this.image = image;
        this.sha = sha;
        this.pieceBytes = Math.max(16, bufferBytes - OVERHEAD_BYTES);
        this.window = window;
    }

    /**
     * Uploads all of it.
     *
     * @throws FlashException if the device refuses, or falls silent
     */
    void run(ProgressListener progress) {
        int done = 0;
        int next = 0;
        int stalls = 0;
        progress.begin("upload", image.length);
        while (done < image.length) {
            // The answer to the first piece says where an earlier upload broke off.
            int most = done == 0 ? 1 : window;
            while (underWay.size() < most && next < image.length) {
                next = send(next);
            }
            Optional<Integer> offset = answer(done == 0 ? ERASE_TIME : ANSWER_TIME);
            if (offset.isPresent() && offset.get() > done) {
                progress.advance(offset.get() - done);
                done = offset.get();
                stalls = 0;
                boolean asExpected = underWay.stream().anyMatch(p -> p.end() > offset.get());
                if (underWay.isEmpty() || !asExpected) {
                    next = done;
                }
                continue;
            }
            if (offset.isPresent() && !underWay.isEmpty()) {
                continue;
            }
            if (++stalls > MOST_STALLS) {
                throw new FlashException(
                        "the device on %s stopped taking the image at byte %,d of %,d"
                                .formatted(client.name(), done, image.length),
                        "Repeat the command: the upload goes on where it stopped. If it stops"
                                + " again, try a lower ?baud= or ?window=1.");
            }
            underWay.clear();
            client.drain();
            next = done;
        }
    }

    private int send(int offset) {
        int most = offset == 0 ? Math.max(16, pieceBytes - FIRST_BYTES) : pieceBytes;
        int end = Math.min(image.length, offset + most);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("off", offset);
        body.put("data", Arrays.copyOfRange(image, offset, end));
        if (offset == 0) {
            body.put("image", 0);
            body.put("len", image.length);
            body.put("sha", sha);
        }
        underWay.add(new Piece(client.send(SmpMessage.WRITE, SmpClient.IMAGE, UPLOAD, body), end));
        return end;
    }

    /** The offset that the device wants next, from the answer to a piece under way. */
    private Optional<Integer> answer(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            Optional<SmpMessage> message =
                    left.isPositive() ? client.receive(left) : Optional.empty();
            if (message.isEmpty()) {
                return Optional.empty();
            }
            if (underWay.removeIf(piece -> message.get().answers(piece.request()))) {
                JsonNode answer = SmpClient.accepted(message.get().tree());
                int offset = answer.path("off").asInt(-1);
                if (offset < 0 || offset > image.length) {
                    throw new FlashException(
                            "the device on %s asks for byte %d of an image of %d"
                                    .formatted(client.name(), offset, image.length),
                            "Reset the device, and repeat the command.");
                }
                return Optional.of(offset);
            }
        }
    }
}
