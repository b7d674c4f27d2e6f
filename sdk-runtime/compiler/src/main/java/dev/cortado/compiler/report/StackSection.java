package dev.cortado.compiler.report;

import java.util.List;

/**
 * How deep each stack can get.
 *
 * @param entries the program's start, its threads and its interrupt handlers
 * @param mainStackBytes what the board profile gives the initial stack
 * @param threadStackBytes what it gives a thread that does not ask for another size
 * @param interruptBytes what all handlers together may add to a stack, each at a priority of its
 *     own
 */
public record StackSection(
        List<Entry> entries, long mainStackBytes, long threadStackBytes, long interruptBytes) {
    /** Who starts an entry. */
    public enum EntryKind {
        MAIN("main"),
        THREAD("thread"),
        INTERRUPT("interrupt"),
        FAULT("fault");

        private final String description;

        EntryKind(String description) {
            this.description = description;
        }

        /** A word for a table. */
        public String description() {
            return description;
        }
    }

    /**
     * A way into the program with its depth.
     *
     * @param name what enters there
     * @param method its first method
     * @param bytes the bound; where it is not proved, what is known of it
     * @param path the calls that need the most, outermost first
     * @param recursions the cycles because of which the bound is not proved
     * @param gaps other reasons why the bound is not proved
     */
    public record Entry(
            EntryKind kind,
            String name,
            String method,
            long bytes,
            List<PathStep> path,
            List<Recursion> recursions,
            List<String> gaps) {
        /** Takes copies. */
        public Entry {
            path = List.copyOf(path);
            recursions = List.copyOf(recursions);
            gaps = List.copyOf(gaps);
        }

        /** Whether the bound holds whatever the program's data. */
        public boolean isProved() {
            return recursions.isEmpty() && gaps.isEmpty();
        }
    }

    /** A method on a path with the bytes that it holds. */
    public record PathStep(String method, long bytes) {}

    /**
     * Methods that call each other.
     *
     * @param cycle a shortest cycle, each call with its place
     * @param methodCount how many methods call each other with these
     * @param guarded whether a stack check ends every such recursion before the stack does
     */
    public record Recursion(List<String> cycle, int methodCount, boolean guarded) {
        /** Takes a copy. */
        public Recursion {
            cycle = List.copyOf(cycle);
        }
    }

    /** Takes a copy. */
    public StackSection {
        entries = List.copyOf(entries);
    }

    /** The deepest that the initial stack gets: the program with all handlers on top. */
    public long mainBytes() {
        long main =
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.MAIN)
                        .mapToLong(Entry::bytes)
                        .max()
                        .orElse(0);
        return main + interruptBytes;
    }

    /** Whether {@link #mainBytes} holds whatever the program's data. */
    public boolean isMainProved() {
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.MAIN || e.kind() == EntryKind.INTERRUPT)
                .allMatch(Entry::isProved);
    }
}
