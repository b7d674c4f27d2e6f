package dev.cortado.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The names that a user may have meant.
 *
 * <p>Ordered by the letters to change (Damerau, 1964), capitals aside; a part of a name is near it.
 */
final class NearMatches {

    private static final int SUGGESTIONS = 5;

    private NearMatches() {}

    private record Candidate(String name, int distance) {}

    /** The nearest of some names, nearest first; empty if none is near. */
    static List<String> of(String wished, Collection<String> names) {
        String wish = wished.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(wish, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= Math.max(2, wish.length() / 3))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    /** The end of a message that suggests names. */
    static String question(String wished, Collection<String> names) {
        List<String> near = of(wished, names);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** The distance to a name, to what follows its packages or to a nested class's own name. */
    private static int distance(String wish, String name) {
        int separator = name.indexOf('#') < 0 ? name.length() : name.indexOf('#');
        String simple = name.substring(name.lastIndexOf('.', separator) + 1);
        String nested = name.substring(name.lastIndexOf('$', separator) + 1);
        return Math.min(edits(wish, name), Math.min(edits(wish, simple), edits(wish, nested)));
    }

    /** Letters added, dropped, replaced, or exchanged with their neighbour. */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
                least = Math.min(least, edits[i - 1][j - 1] + same);
                boolean exchanged =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = exchanged ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
            }
        }
        return edits[a.length()][b.length()];
    }
}
