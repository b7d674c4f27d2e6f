package dev.cortado.qemu.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a program smaller while it stays interesting.
 *
 * <p>Steps: visit the parts from the outside in; try to leave out a statement or member, to put a
 * statement's inner statements in its place, to put a literal or an inner expression of the same
 * type in an expression's place; keep what stays interesting, and begin anew until a whole round
 * changes nothing. Cost: a try for each part and round. Source: Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input", 2002, applied to a tree.
 */
final class Reducer {
    /** Whether a program still shows what the reduction is about. */
    @FunctionalInterface
    interface Interest {
        boolean holds(Source.Node program) throws InterruptedException;
    }

    private final Interest interest;
    private int triesLeft;

    /**
     * A reducer.
     *
     * @param tries how many programs it may try
     */
    Reducer(Interest interest, int tries) {
        this.interest = interest;
        this.triesLeft = tries;
    }

    /** The smallest interesting program found. */
    Source.Node reduce(Source.Node program) throws InterruptedException {
        Source.Node smallest = program;
        boolean changed = true;
        while (changed && triesLeft > 0) {
            Source.Node before = smallest;
            smallest = round(smallest);
            changed = smallest != before;
        }
        return smallest;
    }

    private Source.Node round(Source.Node program) throws InterruptedException {
        Source.Node current = program;
        int position = 0;
        while (position < count(current) && triesLeft > 0) {
            Source.Node part = part(current, position);
            boolean replaced = false;
            for (Source replacement : replacements(part)) {
                Source.Node candidate = replace(current, position, replacement);
                if (triesLeft-- > 0 && interest.holds(candidate)) {
                    current = candidate;
                    replaced = true;
                    break;
                }
            }
            if (!replaced) {
                position++;
            }
        }
        return current;
    }

    private static List<Source> replacements(Source.Node part) {
        List<Source> replacements = new ArrayList<>();
        switch (part.kind()) {
            case MEMBER -> replacements.add(new Source.Text(""));
            case STATEMENT -> {
                replacements.add(new Source.Text(""));
                List<Source> inner = inner(part, Source.Kind.STATEMENT);
                Source together = new Source.Node(Source.Kind.STATEMENT, ValueType.VOID, inner);
                if (!inner.isEmpty() && !together.text().equals(part.text())) {
                    replacements.add(together);
                }
            }
            case EXPRESSION -> {
                if (!part.text().equals(part.type().simplest())) {
                    replacements.add(Source.expression(part.type(), part.type().simplest()));
                    inner(part, Source.Kind.EXPRESSION).stream()
                            .filter(
                                    e ->
                                            e instanceof Source.Node node
                                                    && node.type() == part.type())
                            .forEach(replacements::add);
                }
            }
            case PROGRAM -> {}
        }
        return replacements;
    }

    // The outermost parts of a kind inside of a part.
    private static List<Source> inner(Source.Node part, Source.Kind kind) {
        return part.parts().stream()
                .flatMap(
                        each ->
                                each instanceof Source.Node node
                                        ? node.kind() == kind
                                                ? Stream.of(node)
                                                : inner(node, kind).stream()
                                        : Stream.of())
                .toList();
    }

    private static int count(Source.Node program) {
        int count = 1;
        for (Source part : program.parts()) {
            if (part instanceof Source.Node node) {
                count += count(node);
            }
        }
        return count;
    }

    private static Source.Node part(Source.Node program, int position) {
        if (position == 0) {
            return program;
        }
        int left = position - 1;
        for (Source part : program.parts()) {
            if (part instanceof Source.Node node) {
                int size = count(node);
                if (left < size) {
                    return part(node, left);
                }
                left -= size;
            }
        }
        throw new IndexOutOfBoundsException(position);
    }

    private static Source.Node replace(Source.Node program, int position, Source replacement) {
        int left = position - 1;
        for (int i = 0; i < program.parts().size(); i++) {
            if (program.parts().get(i) instanceof Source.Node node) {
                int size = count(node);
                if (left < size) {
                    return program.with(
                            i, left == 0 ? replacement : replace(node, left, replacement));
                }
                left -= size;
            }
        }
        throw new IndexOutOfBoundsException(position);
    }
}
