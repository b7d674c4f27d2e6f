import dev.cortado.abi.NoInline;
import java.util.HashMap;
import java.util.Map;

/** Splits a text into words, counts them in a hash table, and builds and searches a new text. */
public final class Strings {
    private static final String TEXT =
            "a small strong coffee for a small strong board and the board runs the program that the"
                    + " compiler made of the classes which the program needs and of nothing else so the"
                    + " image is small and the start is fast and the rest of the memory is free for the"
                    + " program and its data while the board waits for the next event in a deep sleep";

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                String word = text.substring(start, i);
                Integer seen = counts.get(word);
                counts.put(word, seen == null ? 1 : seen + 1);
                start = i + 1;
            }
        }
        return counts;
    }

    private static String reversed(String text) {
        StringBuilder out = new StringBuilder();
        int end = text.length();
        for (int i = text.length() - 1; i >= -1; i--) {
            if (i == -1 || text.charAt(i) == ' ') {
                if (out.length() > 0) {
                    out.append(' ');
                }
                out.append(text, i + 1, end);
                end = i;
            }
        }
        return out.toString();
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        int at = text.indexOf(word);
        while (at >= 0) {
            count++;
            at = text.indexOf(word, at + 1);
        }
        return count;
    }

    @NoInline
    static int kernel() {
        int sum = 0;
        for (int round = 0; round < 10; round++) {
            Map<String, Integer> counts = count(TEXT);
            sum = sum * 31 + counts.size();
            sum = sum * 31 + counts.get("the") + counts.get("board");
            String reversed = reversed(TEXT);
            sum = sum * 31 + reversed.hashCode();
            sum = sum * 31 + occurrences(reversed, "the program");
        }
        return sum;
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
