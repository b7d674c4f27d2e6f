package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The interned strings, laid out as the world's java.lang.String has them. */
final class StringLiterals {
    private static final byte UTF16 = 1;

    private final ImageHeap heap;
    private final boolean latin1;
    private final Map<String, ImageInstance> interned = new LinkedHashMap<>();
    private Optional<Fields> fields = Optional.empty();

    private record Fields(
            int value, int coder, Optional<Integer> hash, Optional<Integer> hashIsZero) {
        static Fields of(JavaClass string) {
            return new Fields(
                    offset(string, "value", "[B").orElseThrow(),
                    offset(string, "coder", "B").orElseThrow(),
                    offset(string, "hash", "I"),
                    offset(string, "hashIsZero", "Z"));
        }

        private static Optional<Integer> offset(JavaClass string, String name, String descriptor) {
            return string.declaredField(name, descriptor).map(JavaField::offset);
        }
    }

    StringLiterals(ImageHeap heap, boolean latin1) {
        this.heap = heap;
        this.latin1 = latin1;
    }

    private Fields fields() {
        if (fields.isEmpty()) {
            fields = Optional.of(Fields.of(heap.world().stringClass()));
        }
        return fields.get();
    }

    ImageInstance literal(String requested) {
        String text = latin1 ? toLatin1(requested) : requested;
        ImageInstance known = interned.get(text);
        if (known == null) {
            known = create(text);
            interned.put(text, known);
        }
        return known;
    }

    ImageInstance intern(ImageInstance string) {
        ImageInstance known = interned.putIfAbsent(text(string), string);
        return known == null ? string : known;
    }

    Map<String, ImageInstance> all() {
        return Collections.unmodifiableMap(interned);
    }

    private static String toLatin1(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private ImageInstance create(String text) {
        boolean narrow = isLatin1(text);
        Label label = heap.label("text-" + Integer.toHexString(text.hashCode()));
        ImageArray value =
                heap.newByteArray(
                        narrow ? narrowBytes(text) : wideBytes(text), Optional.empty(), label);
        value.markStable();
        ImageInstance string =
                heap.newInstance(
                        heap.world().stringClass(), Optional.empty(), Optional.empty(), label);
        Fields at = fields();
        string.putReference(at.value, value);
        string.putByte(at.coder, narrow ? 0 : UTF16);
        cacheHash(string, text);
        return string;
    }

    /** Computes the hash of a string, so that String.hashCode never writes it. */
    void cacheHash(ImageInstance string) {
        cacheHash(string, text(string));
    }

    private void cacheHash(ImageInstance string, String text) {
        Fields at = fields();
        int hash = text.hashCode();
        at.hash.ifPresent(offset -> string.putInt(offset, hash));
        at.hashIsZero.ifPresent(offset -> string.putByte(offset, (byte) (hash == 0 ? 1 : 0)));
    }

    private static byte[] narrowBytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Byte by byte, because a lone surrogate has no encoding in a charset. */
    private static byte[] wideBytes(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    String text(ImageInstance string) {
        Fields at = fields();
        byte[] bytes = ((ImageArray) string.getReference(at.value)).bytes();
        if (string.getByte(at.coder) != UTF16) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
        }
        return new String(chars);
    }
}
