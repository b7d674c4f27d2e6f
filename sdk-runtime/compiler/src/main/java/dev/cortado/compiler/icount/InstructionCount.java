package dev.cortado.compiler.icount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the plugin counted in one run.
 *
 * @param total the instructions executed until the end
 * @param beforeStop for each stop address that was reached, the instructions executed before its
 *     first execution
 */
public record InstructionCount(long total, Map<Long, Long> beforeStop) {
    /** Takes a copy of the map. */
    public InstructionCount {
        beforeStop = Map.copyOf(beforeStop);
    }

    /** The instructions executed before an address was first reached, if it was. */
    public OptionalLong before(long stopAddress) {
        Long count = beforeStop.get(stopAddress);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /**
     * Reads the plugin's output.
     *
     * @throws IllegalArgumentException if it is not such a file
     */
    public static InstructionCount read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("no instruction count: QEMU did not end orderly", e);
        }
    }

    static InstructionCount parse(String text) {
        long total = -1;
        Map<Long, Long> stops = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "instructions" -> total = Long.parseLong(words[1]);
                case "stop" -> {
                    long count = Long.parseLong(words[2]);
                    if (count >= 0) {
                        stops.put(Long.parseLong(words[1], 16), count);
                    }
                }
                default -> throw new IllegalArgumentException("not an instruction count: " + line);
            }
        }
        if (total < 0) {
            throw new IllegalArgumentException("no instruction count");
        }
        return new InstructionCount(total, stops);
    }
}
