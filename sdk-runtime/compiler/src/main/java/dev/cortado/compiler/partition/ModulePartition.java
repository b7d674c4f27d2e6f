package dev.cortado.compiler.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

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

    /** Some 300 methods: a change costs little, and little is inlined across parts. */
    private static final int PART_CHARACTERS = 1_000_000;

    private final ModuleText module;
    private final Assignment assignment;
    private final List<List<Entity>> defined = new ArrayList<>();
    private final Set<String> shared = new HashSet<>();

    private ModulePartition(ModuleText module, long partCharacters) {
        this.module = module;
        this.assignment = new Assignment(module, partCharacters);
    }

    /** The parts of a module; a small one is its only part. */
    public static List<String> of(String llvmIr) {
        return llvmIr.length() < WHOLE_CHARACTERS ? List.of(llvmIr) : of(llvmIr, PART_CHARACTERS);
    }

    /** A module in parts whose functions have about the given length. */
    static List<String> of(String llvmIr, long partCharacters) {
        return new ModulePartition(ModuleText.parse(llvmIr), partCharacters).texts();
    }

    private List<String> texts() {
        int parts = assignment.parts();
        for (int part = 0; part < parts; part++) {
            defined.add(new ArrayList<>());
        }
        for (Entity entity : module.entities().values()) {
            int part = assignment.partOf(entity.symbol());
            if (part >= 0) {
                defined.get(part).add(entity);
            }
        }
        for (int part = 0; part < parts; part++) {
            sort(part);
        }
        List<Map<String, String>> foreign =
                IntStream.range(0, parts).parallel().mapToObj(this::foreign).toList();
        foreign.forEach(texts -> shared.addAll(texts.keySet()));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> text(part, foreign.get(part)))
                .toList();
    }

    /**
     * By name, wherever a change moved things to; the variables of the first part, which any change
     * changes, as the module has them.
     */
    private void sort(int part) {
        defined.get(part)
                .sort(
                        Comparator.comparing(
                                e ->
                                        part == 0 && e.kind() == Entity.Kind.VARIABLE
                                                ? ""
                                                : e.symbol()));
    }

    /** What a part refers to and does not define, with the text that it has of it instead. */
    private Map<String, String> foreign(int part) {
        Set<String> direct = new LinkedHashSet<>();
        defined.get(part).forEach(entity -> direct.addAll(entity.symbols()));
        Map<String, String> texts = new TreeMap<>();
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
            }
        }
        for (String symbol : byCopies) {
            if (assignment.partOf(symbol) != part && !texts.containsKey(symbol)) {
                texts.put(symbol, module.entity(symbol).declaration());
            }
        }
        return texts;
    }

    private static boolean isCopied(Entity entity) {
        if (!entity.isInternal()) {
            return false;
        }
        return switch (entity.kind()) {
            case FUNCTION -> {
                String header = entity.text().substring(0, entity.text().indexOf('\n'));
                yield header.contains(" alwaysinline ")
                        || entity.length() <= COPIED_FUNCTION_CHARACTERS
                                && !header.contains(" noinline ")
                                && !header.contains(" cold ");
            }
            case CONSTANT -> entity.length() <= COPIED_CONSTANT_CHARACTERS;
            default -> false;
        };
    }

    private String text(int part, Map<String, String> foreign) {
        PartWriter out = new PartWriter(module.nodes());
        module.preamble().forEach(out::write);
        for (Entity entity : defined.get(part)) {
            out.write(shared.contains(entity.symbol()) ? entity.shared() : entity.text());
        }
        foreign.values().forEach(out::write);
        return out.finish();
    }
}
