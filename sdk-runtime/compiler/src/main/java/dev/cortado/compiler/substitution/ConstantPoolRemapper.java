package dev.cortado.compiler.substitution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renames classes and members in a class file by rewriting its constant pool's Utf8 entries.
 *
 * <p>Everything in a class file refers to names and descriptors by constant pool index, so no
 * instruction or attribute changes. Text that is only a string constant is left alone. Linear in
 * the class file's size.
 */
final class ConstantPoolRemapper {

    private static final int CONSTANT_POOL_OFFSET = 8;

    private final Map<String, String> classNames;
    private final Map<String, String> memberNames;

    /**
     * A remapper.
     *
     * @param classNames new internal name by old one
     * @param memberNames new name by old one, for every field or method of that name
     */
    ConstantPoolRemapper(Map<String, String> classNames, Map<String, String> memberNames) {
        this.classNames = classNames;
        this.memberNames = memberNames;
    }

    /** The class file with the names replaced; the same array if there was none to replace. */
    byte[] remap(byte[] classFile) {
        try {
            return new Pool(classFile).rewritten();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String renamedClass(String name) {
        return name.startsWith("[") ? renamedTypes(name) : classNames.getOrDefault(name, name);
    }

    /** Replaces every {@code Lname;} and {@code Lname<} of a descriptor or a signature. */
    private String renamedTypes(String text) {
        int start = text.indexOf('L');
        if (start < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int copied = 0;
        while (start >= 0) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != '<') {
                end++;
            }
            String renamed =
                    end < text.length() ? classNames.get(text.substring(start + 1, end)) : null;
            if (renamed != null) {
                result.append(text, copied, start + 1).append(renamed);
                copied = end;
                start = text.indexOf('L', end);
            } else {
                start = text.indexOf('L', start + 1);
            }
        }
        return copied == 0 ? text : result.append(text, copied, text.length()).toString();
    }

    /** The parsed constant pool of one class file (JVMS 4.4). */
    private final class Pool {

        private final byte[] classFile;
        private final Map<Integer, String> texts = new TreeMap<>();
        private final Map<Integer, int[]> spans = new TreeMap<>();
        private final boolean[] namesClass;
        private final boolean[] isStringConstant;

        Pool(byte[] classFile) throws IOException {
            this.classFile = classFile;
            ByteArrayInputStream bytes = new ByteArrayInputStream(classFile);
            DataInputStream in = new DataInputStream(bytes);
            in.skipBytes(CONSTANT_POOL_OFFSET);
            int count = in.readUnsignedShort();
            namesClass = new boolean[count];
            isStringConstant = new boolean[count];
            for (int index = 1; index < count; index++) {
                int start = classFile.length - bytes.available();
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case PoolEntry.TAG_UTF8 -> {
                        texts.put(index, in.readUTF());
                        spans.put(index, new int[] {start, classFile.length - bytes.available()});
                    }
                    case PoolEntry.TAG_CLASS -> namesClass[in.readUnsignedShort()] = true;
                    case PoolEntry.TAG_STRING -> isStringConstant[in.readUnsignedShort()] = true;
                    case PoolEntry.TAG_METHOD_TYPE, PoolEntry.TAG_MODULE, PoolEntry.TAG_PACKAGE ->
                            in.readUnsignedShort();
                    case PoolEntry.TAG_METHOD_HANDLE -> in.skipBytes(3);
                    case PoolEntry.TAG_LONG, PoolEntry.TAG_DOUBLE -> {
                        in.readLong();
                        index++; // JVMS 4.4.5: an 8-byte constant takes two entries
                    }
                    default -> in.readInt();
                }
            }
        }

        byte[] rewritten() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 256);
            int copied = 0;
            for (Map.Entry<Integer, String> entry : texts.entrySet()) {
                String renamed = renamed(entry.getKey(), entry.getValue());
                if (renamed.equals(entry.getValue())) {
                    continue;
                }
                int[] span = spans.get(entry.getKey());
                bytes.write(classFile, copied, span[0] - copied);
                DataOutputStream out = new DataOutputStream(bytes);
                out.writeByte(PoolEntry.TAG_UTF8);
                out.writeUTF(renamed);
                copied = span[1];
            }
            if (copied == 0) {
                return classFile;
            }
            bytes.write(classFile, copied, classFile.length - copied);
            return bytes.toByteArray();
        }

        private String renamed(int index, String text) {
            if (namesClass[index]) {
                return renamedClass(text);
            }
            if (isStringConstant[index]) {
                return text;
            }
            String member = memberNames.get(text);
            return member != null ? member : renamedTypes(text);
        }
    }
}
