package dev.cortado.compiler.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbered metadata nodes of the module. */
final class Metadata {
    private final List<String> nodes = new ArrayList<>();
    private final Map<String, String> uniqued = new HashMap<>();
    private final Map<String, List<String>> named = new LinkedHashMap<>();

    /** A node that equal text shares. */
    String add(String text) {
        return uniqued.computeIfAbsent(text, this::append);
    }

    /** A node of its own. */
    String addDistinct(String text) {
        return append("distinct " + text);
    }

    private String append(String text) {
        nodes.add(text);
        return "!" + (nodes.size() - 1);
    }

    /** Adds a node to a named list. */
    void named(String name, String node) {
        named.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
    }

    void write(StringBuilder out) {
        named.forEach(
                (name, list) ->
                        out.append('!')
                                .append(name)
                                .append(" = !{")
                                .append(String.join(", ", list))
                                .append("}\n"));
        for (int i = 0; i < nodes.size(); i++) {
            out.append('!').append(i).append(" = ").append(nodes.get(i)).append('\n');
        }
    }
}
