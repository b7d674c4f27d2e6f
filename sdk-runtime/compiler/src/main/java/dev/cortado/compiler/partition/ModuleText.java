package dev.cortado.compiler.partition;

import dev.cortado.compiler.partition.Entity.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module by its parts.
 *
 * @param entities by symbol, in the module's order
 * @param nodes the numbered metadata, each with its line
 * @param preamble what each part repeats: the name of the source, the named metadata
 */
record ModuleText(Map<String, Entity> entities, List<String> nodes, List<String> preamble) {

    static ModuleText parse(String text) {
        List<String> definitions = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        List<String> preamble = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at) + 1;
            int end = text.startsWith("define ", at) ? text.indexOf("\n}\n", at) + 3 : lineEnd;
            String piece = text.substring(at, end);
            char first = piece.charAt(0);
            if (first == '!' && Character.isDigit(piece.charAt(1))) {
                nodes.add(piece);
            } else if (first == '@' || first == 'd') {
                definitions.add(piece);
            } else {
                preamble.add(piece);
            }
            at = end;
        }
        Map<String, Entity> entities = new LinkedHashMap<>();
        definitions.parallelStream()
                .map(ModuleText::parsed)
                .forEachOrdered(entity -> entities.put(entity.symbol(), entity));
        return new ModuleText(entities, nodes, preamble);
    }

    private static Entity parsed(String piece) {
        int at = piece.indexOf('@') + 1;
        String symbol = piece.substring(at, ReferenceScanner.symbolEnd(piece, at));
        ReferenceScanner references = new ReferenceScanner(piece);
        references.symbols().remove(symbol);
        return new Entity(
                symbol, kind(piece, symbol), piece, references.length(), references.symbols());
    }

    private static Kind kind(String piece, String symbol) {
        if (piece.startsWith("define ")) {
            return Kind.FUNCTION;
        }
        if (piece.startsWith("declare ")) {
            return Kind.DECLARATION;
        }
        String[] words = piece.substring(symbol.length() + 4).split(" ", 4);
        for (String word : words) {
            switch (word) {
                case "external" -> {
                    return Kind.DECLARATION;
                }
                case "alias" -> {
                    return Kind.ALIAS;
                }
                case "constant" -> {
                    return Kind.CONSTANT;
                }
                case "global" -> {
                    return Kind.VARIABLE;
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("not a definition: " + piece);
    }

    Entity entity(String symbol) {
        return entities.get(symbol);
    }
}
