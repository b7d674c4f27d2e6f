package dev.cortado.flash.smp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.link.ByteLink;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends requests and receives their answers. */
final class SmpClient {

    static final int OS = 0;
    static final int IMAGE = 1;

    private static final Duration ANSWER_TIME = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;

    private final ConsoleFrames frames;
    private int sequence;

    SmpClient(ByteLink link) {
        this.frames = new ConsoleFrames(link);
    }

    String name() {
        return frames.link().name();
    }

    /** Sends a request without waiting for its answer. */
    SmpMessage send(int operation, int group, int command, Map<String, Object> body) {
        SmpMessage request =
                new SmpMessage(operation, group, sequence, command, SmpMessage.map(body));
        sequence = sequence + 1 & 0xff;
        frames.send(request.bytes());
        return request;
    }

    /** The next message, whatever it answers. */
    Optional<SmpMessage> receive(Duration timeout) {
        return frames.receive(timeout).map(SmpMessage::parse);
    }

    void drain() {
        frames.drain();
    }

    /**
     * Asks until there is an answer.
     *
     * @throws FlashException if there is none, or it is a refusal
     */
    JsonNode ask(int operation, int group, int command, Map<String, Object> body) {
        for (int i = 0; i < ATTEMPTS; i++) {
            SmpMessage request = send(operation, group, command, body);
            long deadline = System.nanoTime() + ANSWER_TIME.toNanos();
            while (true) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                Optional<SmpMessage> answer = left.isPositive() ? receive(left) : Optional.empty();
                if (answer.isEmpty()) {
                    break;
                }
                if (answer.get().answers(request)) {
                    return accepted(answer.get().tree());
                }
            }
        }
        throw new FlashException(
                "no SMP server answers on " + name(),
                "Check the port and ?baud=; the device must run firmware with the update agent, or"
                        + " its bootloader in serial recovery.");
    }

    /**
     * The answer, if it is no refusal.
     *
     * @throws FlashException if it is
     */
    static JsonNode accepted(JsonNode answer) {
        // Version 2 of the protocol has the group's own code in "err", version 1 a code in "rc".
        int code =
                answer.path("err").isObject()
                        ? answer.path("err").path("rc").asInt()
                        : answer.path("rc").asInt(0);
        if (code != 0) {
            throw new FlashException(
                    "the device refuses: " + meaning(code) + reason(answer),
                    "Check that the image is for this device and signed with its key (cortado"
                            + " image-info IMAGE), and that no other tool is updating it.");
        }
        return answer;
    }

    private static String reason(JsonNode answer) {
        return answer.path("rsn").isTextual() ? ", " + answer.path("rsn").asText() : "";
    }

    /** Zephyr, mgmt_defines.h: the codes that all groups share. */
    private static String meaning(int code) {
        return switch (code) {
            case 2 -> "not enough memory";
            case 3 -> "invalid value";
            case 4 -> "timeout";
            case 5 -> "no such entry";
            case 6 -> "not possible in its present state";
            case 7 -> "the answer is too large";
            case 8 -> "not supported";
            case 9 -> "data corrupted";
            case 10 -> "busy";
            case 11 -> "access denied";
            default -> "error " + code;
        };
    }
}
