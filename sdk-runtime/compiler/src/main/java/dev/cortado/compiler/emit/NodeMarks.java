package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The metadata nodes that one function's text refers to: marks stand for them until the module
 * numbers them, so that functions may be emitted at the same time.
 */
final class NodeMarks {
    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';

    /** A node that is asked for. */
    private sealed interface Request {
        record Location(Position position) implements Request {}

        record AliasTag(String alias) implements Request {}

        record Node(String text) implements Request {}
    }

    /** What stands for the function's own subprogram. */
    static final String SUBPROGRAM = mark(0);

    private final List<Request> requests = new ArrayList<>();
    private final Map<Position, String> locations = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> nodes = new HashMap<>();

    private static String mark(int number) {
        return BEGIN + Integer.toString(number) + END;
    }

    /** The location of an instruction of the function. */
    String location(Position position) {
        return marked(locations, position, Request.Location::new);
    }

    /** The access tag of an alias name. */
    String aliasTag(String alias) {
        return marked(tags, alias, Request.AliasTag::new);
    }

    /** A node that equal text shares. */
    String node(String text) {
        return marked(nodes, text, Request.Node::new);
    }

    private <T> String marked(Map<T, String> known, T key, Function<T, Request> request) {
        String mark = known.get(key);
        if (mark == null) {
            requests.add(request.apply(key));
            mark = mark(requests.size());
            known.put(key, mark);
        }
        return mark;
    }

    /** The nodes by the numbers of their marks, added to the module in the order of requests. */
    private String[] resolve(String subprogram, ModuleContext context) {
        String[] resolved = new String[requests.size() + 1];
        resolved[0] = subprogram;
        for (int i = 0; i < requests.size(); i++) {
            resolved[i + 1] =
                    switch (requests.get(i)) {
                        case Request.Location(Position position) ->
                                context.debugInfo().location(position, subprogram);
                        case Request.AliasTag(String alias) -> context.aliases().tag(alias);
                        case Request.Node(String text) -> context.metadata().add(text);
                    };
        }
        return resolved;
    }

    /** Appends a text with the nodes themselves in place of their marks. */
    void write(StringBuilder text, String subprogram, ModuleContext context, StringBuilder out) {
        String[] resolved = resolve(subprogram, context);
        String marked = text.toString();
        int at = 0;
        for (int mark = marked.indexOf(BEGIN); mark >= 0; mark = marked.indexOf(BEGIN, at)) {
            int end = marked.indexOf(END, mark);
            int number = Integer.parseInt(marked, mark + 1, end, 10);
            out.append(marked, at, mark).append(resolved[number]);
            at = end + 1;
        }
        out.append(marked, at, marked.length());
    }
}
