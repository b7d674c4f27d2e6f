package dev.cortado.ota.delta;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.format.ArraySource;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatchDecoderMemoryTest {

    private static final int HEADER_WITH_HASHES = 112;

    private final Map<Object, Boolean> seen = new IdentityHashMap<>();

    /** The bytes of an object and all that it leads to, as they are on a device. */
    private int bytes(Object object) throws IllegalAccessException {
        if (object == null || object instanceof ArraySource || seen.put(object, true) != null) {
            return 0;
        }
        Class<?> type = object.getClass();
        if (type.isArray()) {
            int element = type == byte[].class ? 1 : type == short[].class ? 2 : 4;
            return 8 + Array.getLength(object) * element + 7 & -8;
        }
        int own = 4;
        int others = 0;
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            own += 4;
            if (!field.getType().isPrimitive()) {
                field.setAccessible(true);
                others += bytes(field.get(object));
            }
        }
        return (own + 7 & -8) + others;
    }

    @Test
    void applyingAPatchTakesAtMost4KilobytesOfRam() throws Exception {
        int bytes = bytes(new PatchDecoder(new ArraySource(new byte[8]), null));
        assertTrue(bytes + HEADER_WITH_HASHES <= 4096, () -> "bytes: " + bytes);
        assertTrue(bytes > 3000, () -> "all of it is counted: " + bytes);
    }
}
