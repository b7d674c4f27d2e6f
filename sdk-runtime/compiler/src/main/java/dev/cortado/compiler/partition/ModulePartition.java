package dev.cortado.compiler.partition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides a module into parts.
 *
 * <p>What several parts refer to is hidden instead of internal. Of small functions and constants a
 * part has copies that LLVM may inline and fold but does not emit. Idea: Johnson et al., "ThinLTO:
 * Scalable and Incremental LTO", 2017.
 */
public final class ModulePartition {
    /** Below this length, some 1,300 methods, a module stays whole. */
    private static final int WHOLE_CHARACTERS = 5_000_000;

    /** Functions of more text than this, some ten instructions, are not copied. */
    private static final int COPIED_FUNCTION_CHARACTERS = 900;

    private static final int COPIED_CONSTANT_CHARACTERS = 500;

    private final ModuleText module;
    private final Assignment assignment;
    private final int parts;
    private final Set<String> shared = new HashSet<>();
    private final List<Map<String, String>> foreign = new ArrayList<>();

    private ModulePartition(ModuleText module, int parts) {
        this.module = module;
        this.parts = parts;
        this.assignment = new Assignment(module, parts);
    }

    /** The parts of a module; a small one is its only part. */
    public static List<String> of(String llvmIr) {
        return llvmIr.length() < WHOLE_CHARACTERS ? List.of(llvmIr) : of(llvmIr, 4);
    }

    /** A module in a number of parts, at most 64. */
    static List<String> of(String llvmIr, int parts) {
        return new ModulePartition(ModuleText.parse(llvmIr), parts).texts();
    }

    private List<String> texts() {
        for (int part = 0; part < parts; part++) {
            foreign.add(foreign(part));
        }
        List<String> texts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            texts.add(text(part));
        }
        return texts;
    }

    /** What a part refers to and does not define, with the text that it has of it instead. */
    private Map<String, String> foreign(int part) {
        Set<String> direct = new LinkedHashSet<>();
        for (Entity entity : module.entities().values()) {
            if (assignment.partOf(entity.symbol()) == part) {
                direct.addAll(entity.symbols());
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> byCopies = new LinkedHashSet<>();
        for (String symbol : direct) {
            Entity entity = module.entity(symbol);
            if (assignment.partOf(symbol) != part) {
                if (isCopied(entity)) {
                    texts.put(symbol, entity.copy());
                    byCopies.addAll(entity.symbols());
                } else {
                    texts.put(symbol, entity.declaration());
                }
                shared.add(symbol);
            }
        }
        for (String symbol : byCopies) {
            if (assignment.partOf(symbol) != part && !texts.containsKey(symbol)) {
                texts.put(symbol, module.entity(symbol).declaration());
                shared.add(symbol);
            }
        }
        return texts;
    }

    private static boolean isCopied(Entity entity) {
        if (!entity.isInternal()) {
            return false;
        }
        String text = entity.text();
        return switch (entity.kind()) {
            case FUNCTION -> {
                String header = text.substring(0, text.indexOf('\n'));
                yield header.contains(" alwaysinline ")
                        || text.length() <= COPIED_FUNCTION_CHARACTERS
                                && !header.contains(" noinline ")
                                && !header.contains(" cold ");
            }
            case CONSTANT -> text.length() <= COPIED_CONSTANT_CHARACTERS;
            default -> false;
        };
    }

    private String text(int part) {
        StringBuilder out = new StringBuilder(1 << 20);
        BitSet nodes = new BitSet();
        module.preamble().forEach(out::append);
        module.preamble().forEach(line -> addNodes(new ReferenceScanner(line).nodes(), nodes));
        for (Entity entity : module.entities().values()) {
            if (assignment.partOf(entity.symbol()) == part) {
                out.append(shared.contains(entity.symbol()) ? entity.shared() : entity.text());
                addNodes(entity.nodes(), nodes);
            }
        }
        foreign.get(part)
                .forEach(
                        (symbol, text) -> {
                            out.append(text);
                            if (text.startsWith("define ")) {
                                addNodes(module.entity(symbol).nodes(), nodes);
                            }
                        });
        nodes.stream().forEach(number -> out.append(module.nodes().get(number).line()));
        return out.toString();
    }

    private void addNodes(Set<Integer> added, BitSet nodes) {
        List<Integer> pending = new ArrayList<>(added);
        while (!pending.isEmpty()) {
            int number = pending.removeLast();
            if (!nodes.get(number)) {
                nodes.set(number);
                pending.addAll(module.nodes().get(number).nodes());
            }
        }
    }
}
