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

    private static final int UNIT_BYTES = 32;
    private static final int LEAST_PIECE_BYTES = 16;

    /** Header, CRC, and the CBOR around a piece that is not the first. */
    private static final int OVERHEAD_BYTES = 40;

    /** What the first piece carries besides: length and hash. */
    private static final int FIRST_BYTES = 64;

    private static final Duration ANSWER_TIME = Duration.ofSeconds(3);

    /** The first piece has the device erase its slot. */
    private static final Duration ERASE_TIME = Duration.ofSeconds(30);

    /** With the last piece the device verifies the image. */
    private static final Duration VERIFY_TIME = Duration.ofSeconds(10);

    private record Piece(SmpMessage request, int start, int end) {}

    private final SmpClient client;
    private final byte[] image;
    private final byte[] sha;
    private final int pieceBytes;
    private final int window;
    private final Deque<Piece> underWay = new ArrayDeque<>();
    private int done;
    private int next;

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
        this.pieceBytes = wholeUnits(bufferBytes - OVERHEAD_BYTES);
        this.window = window;
    }

    /**
     * Uploads all of it.
     *
     * @throws FlashException if the device refuses, or falls silent
     */
    void run(ProgressListener progress) {
        int stalls = 0;
        progress.begin("upload", image.length);
        while (done < image.length) {
            // The answer to the first piece says where an earlier upload broke off.
            int most = done == 0 ? 1 : window;
            while (underWay.size() < most && next < image.length) {
                next = send(next);
            }
            Optional<Integer> offset = answer(timeout());
            if (offset.isPresent() && offset.get() > done) {
                progress.advance(offset.get() - done);
                stalls = 0;
            } else if (offset.isEmpty() || offset.get() < done || underWay.isEmpty()) {
                stalls++;
            }
            if (stalls > MOST_STALLS) {
                throw new FlashException(
                        "the device on %s stopped taking the image at byte %,d of %,d"
                                .formatted(client.name(), done, image.length),
                        "Repeat the command: the upload goes on where it stopped. If it stops"
                                + " again, try a lower ?baud= or ?window=1.");
            }
            if (offset.isPresent()) {
                goOnAt(offset.get());
            } else {
                underWay.clear();
                client.drain();
                next = done;
            }
        }
    }

    /**
     * Takes the device's word for what it wants next: what is not on its way to it was lost. A
     * device that keeps what comes after a gap says so when the gap is closed.
     */
    private void goOnAt(int wanted) {
        boolean onItsWay = underWay.stream().anyMatch(p -> p.start() <= wanted && wanted < p.end());
        if (wanted > next || !onItsWay) {
            next = wanted;
        }
        done = wanted;
    }

    private Duration timeout() {
        if (done == 0) {
            return ERASE_TIME;
        }
        boolean last = underWay.stream().anyMatch(piece -> piece.end() == image.length);
        return last ? VERIFY_TIME : ANSWER_TIME;
    }

    private int send(int offset) {
        int most = offset == 0 ? wholeUnits(pieceBytes - FIRST_BYTES) : pieceBytes;
        int end = Math.min(image.length, offset + most);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("off", offset);
        body.put("data", Arrays.copyOfRange(image, offset, end));
        if (offset == 0) {
            body.put("image", 0);
            body.put("len", image.length);
            body.put("sha", sha);
        }
        SmpMessage request = client.send(SmpMessage.WRITE, SmpClient.IMAGE, UPLOAD, body);
        underWay.add(new Piece(request, offset, end));
        return end;
    }

    /** As many bytes as all flash programs at once, since devices may leave the rest out. */
    private static int wholeUnits(int bytes) {
        return Math.max(LEAST_PIECE_BYTES, bytes / UNIT_BYTES * UNIT_BYTES);
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
            if (remove(message.get())) {
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

    /** Removes the piece that is answered, and those before it: answers come in order. */
    private boolean remove(SmpMessage answer) {
        if (underWay.stream().noneMatch(piece -> answer.answers(piece.request()))) {
            return false;
        }
        while (!answer.answers(underWay.remove().request())) {
            continue;
        }
        return true;
    }
}
