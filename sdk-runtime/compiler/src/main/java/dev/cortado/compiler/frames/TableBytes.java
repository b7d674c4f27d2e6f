package dev.cortado.compiler.frames;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One part of the table: records of numbers, each once, found by their offset. */
final class TableBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<List<Integer>, Integer> records = new HashMap<>();

    /** The offset of a record of these numbers, which is added when there is none. */
    int record(List<Integer> numbers) {
        return records.computeIfAbsent(
                List.copyOf(numbers),
                missing -> {
                    int offset = size();
                    missing.forEach(this::number);
                    return offset;
                });
    }

    /** Adds a number that is not negative. */
    void number(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            bytes.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    int size() {
        return bytes.size();
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
