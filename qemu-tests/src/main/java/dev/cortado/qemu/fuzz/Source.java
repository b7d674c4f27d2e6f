package dev.cortado.qemu.fuzz;

import java.util.ArrayList;
import java.util.List;

/** A piece of a generated program: text, or a part that a reducer may replace by a smaller one. */
sealed interface Source permits Source.Text, Source.Node {

    /** What may stand in a part's place. */
    enum Kind {
        /** Anything of the same type. */
        EXPRESSION,
        /** Nothing, or the statements in it. */
        STATEMENT,
        /** Nothing. */
        MEMBER,
        /** The whole program, which stays. */
        PROGRAM
    }

    /** Text that stays as long as the part around it. */
    record Text(String text) implements Source {}

    /**
     * A part.
     *
     * @param type the type of an expression; VOID for everything else
     */
    record Node(Kind kind, ValueType type, List<Source> parts) implements Source {
        public Node {
            parts = List.copyOf(parts);
        }

        /** The same part with another one at an index. */
        Node with(int index, Source part) {
            List<Source> changed = new ArrayList<>(parts);
            changed.set(index, part);
            return new Node(kind, type, changed);
        }
    }

    /** An expression of strings and sources. */
    static Node expression(ValueType type, Object... parts) {
        return new Node(Kind.EXPRESSION, type, sources(List.of(parts)));
    }

    /** A statement of strings and sources; a line of its own. */
    static Node statement(Object... parts) {
        return new Node(Kind.STATEMENT, ValueType.VOID, sources(List.of(parts)));
    }

    /** A field, method or class of strings and sources. */
    static Node member(Object... parts) {
        return new Node(Kind.MEMBER, ValueType.VOID, sources(List.of(parts)));
    }

    /** A whole program of strings and sources. */
    static Node program(List<?> parts) {
        return new Node(Kind.PROGRAM, ValueType.VOID, sources(parts));
    }

    private static List<Source> sources(List<?> parts) {
        List<Source> sources = new ArrayList<>();
        for (Object part : parts) {
            switch (part) {
                case Source source -> sources.add(source);
                case List<?> list -> sources.addAll(sources(list));
                default -> sources.add(new Text(part.toString()));
            }
        }
        return sources;
    }

    /** The program's text. */
    default String text() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Source source, StringBuilder out) {
        switch (source) {
            case Text text -> out.append(text.text());
            case Node node -> node.parts().forEach(part -> write(part, out));
        }
    }
}
