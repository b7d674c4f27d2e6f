package dev.cortado.compiler.report;

import java.util.List;
import java.util.Optional;

/**
 * How deep each stack can get.
 *
 * @param entries the program's start, its threads and its interrupt handlers
 * @param mainStackBytes what the board profile gives the initial stack
 * @param handlerStackBytes of the stack that handlers have for themselves; 0 when they use the
 *     initial stack
 * @param threadStackBytes what the profile gives a thread that does not ask for another size
 * @param handlerBytes what all handlers together may need, each at a priority of its own where they
 *     interrupt each other
 * @param interruptionBytes what an interruption leaves on the stack of the program or a thread
 * @param reserve what the stack checks leave free; none where nothing checks
 */
public record StackSection(
        List<Entry> entries,
        long mainStackBytes,
        long handlerStackBytes,
        long threadStackBytes,
        long handlerBytes,
        long interruptionBytes,
        Optional<Reserve> reserve) {
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

    /**
     * The stack below the limit that methods compare with.
     *
     * @param bytes what there is on the smallest stack
     * @param neededBytes what methods that check may need, with what they call without checks
     * @param proved whether the need has a bound
     * @param path the methods that need the most, callers first
     */
    public record Reserve(long bytes, long neededBytes, boolean proved, List<String> path) {
        /** Takes a copy. */
        public Reserve {
            path = List.copyOf(path);
        }

        /** Whether an overflow is found before it does harm, whatever the program's data. */
        public boolean isSufficient() {
            return proved && neededBytes <= bytes;
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

    /** The deepest that the initial stack gets: the program, and an interruption on top. */
    public long mainBytes() {
        long main =
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.MAIN)
                        .mapToLong(Entry::bytes)
                        .max()
                        .orElse(0);
        return main + interruptionBytes;
    }

    /** Whether {@link #mainBytes} holds whatever the program's data. */
    public boolean isMainProved() {
        return allProved(EntryKind.MAIN) && (handlerStackBytes != 0 || areHandlersProved());
    }

    /** Whether {@link #handlerBytes} holds whatever the program's data. */
    public boolean areHandlersProved() {
        return allProved(EntryKind.INTERRUPT);
    }

    private boolean allProved(EntryKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).allMatch(Entry::isProved);
    }
}
