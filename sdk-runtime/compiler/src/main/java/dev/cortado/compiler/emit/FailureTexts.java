package dev.cortado.compiler.emit;

import dev.cortado.abi.FailurePhrases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts of failed checks as constants, each once, written with {@link FailurePhrases}. */
final class FailureTexts {
    private static final List<String> PHRASES =
            Arrays.stream(FailurePhrases.TABLE.split("\\" + FailurePhrases.END)).toList();
    private static final int NAME_BYTES = 8;

    private final Map<String, String> texts = new TreeMap<>();

    /** The name of the constant for a text of ASCII characters. */
    String name(String text) {
        String name = "@\"failure." + digest(text) + '"';
        texts.put(name, text);
        return name;
    }

    /** Takes in the texts that others asked for. */
    void addAll(FailureTexts other) {
        texts.putAll(other.texts);
    }

    /** Defines the constants of all names that were asked for. */
    void emit(StringBuilder out) {
        texts.forEach(
                (name, text) -> {
                    String bytes = encoded(text);
                    out.append(name)
                            .append(" = internal unnamed_addr constant [")
                            .append(bytes.length() + 1)
                            .append(" x i8] c\"");
                    for (char c : bytes.toCharArray()) {
                        out.append('\\').append(HexFormat.of().toHexDigits((byte) c));
                    }
                    out.append("\\00\", align 1\n");
                });
    }

    /** The text with the longest phrase at each place, each byte a character. */
    static String encoded(String text) {
        StringBuilder bytes = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int phrase = longestAt(text, at);
            if (phrase < 0) {
                bytes.append(text.charAt(at++));
            } else {
                bytes.append((char) (FailurePhrases.FIRST_CODE + phrase));
                at += PHRASES.get(phrase).length();
            }
        }
        return bytes.toString();
    }

    private static int longestAt(String text, int at) {
        int longest = -1;
        int length = 0;
        for (int i = 0; i < PHRASES.size(); i++) {
            String phrase = PHRASES.get(i);
            if (phrase.length() > length && text.startsWith(phrase, at)) {
                longest = i;
                length = phrase.length();
            }
        }
        return longest;
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
