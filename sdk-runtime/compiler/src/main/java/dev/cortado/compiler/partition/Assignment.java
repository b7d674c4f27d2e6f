package dev.cortado.compiler.partition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The part that defines each entity.
 *
 * <p>Steps: a function that one function refers to goes where that goes, so that it can still be
 * inlined and dropped; the rest is cut, in order of names, into parts of about the same length of
 * text. Data goes to the only part that refers to it, or to the first.
 */
final class Assignment {
    /** How many times faster LLVM is with data than with code of the same length. */
    private static final int DATA_SHARE = 8;

    private final ModuleText module;
    private final int parts;
    private final Map<String, Integer> partOf = new HashMap<>();

    Assignment(ModuleText module, int parts) {
        this.module = module;
        this.parts = parts;
        assignFunctions(clusters());
        assignData();
    }

    /** The part that defines a symbol; a symbol that each part declares has none. */
    int partOf(String symbol) {
        return partOf.getOrDefault(symbol, -1);
    }

    /** Functions by the one that all others of the group are reached from. */
    private Collection<List<Entity>> clusters() {
        Map<String, String> onlyReferrer = new HashMap<>();
        for (Entity entity : module.entities().values()) {
            for (String symbol : entity.symbols()) {
                String known = onlyReferrer.putIfAbsent(symbol, entity.symbol());
                if (known != null) {
                    onlyReferrer.put(symbol, "");
                }
            }
        }
        Map<String, List<Entity>> clusters = new LinkedHashMap<>();
        for (Entity entity : module.entities().values()) {
            if (entity.isFunction()) {
                clusters.computeIfAbsent(root(entity, onlyReferrer), r -> new ArrayList<>())
                        .add(entity);
            }
        }
        return clusters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private String root(Entity function, Map<String, String> onlyReferrer) {
        String root = function.symbol();
        for (int steps = module.entities().size(); steps > 0; steps--) {
            Entity referrer = module.entity(onlyReferrer.getOrDefault(root, ""));
            if (referrer == null || !referrer.isFunction()) {
                return root;
            }
            root = referrer.symbol();
        }
        // Two functions that only call each other.
        return function.symbol();
    }

    private void assignFunctions(Collection<List<Entity>> clusters) {
        long before =
                length(module.entities().values().stream().filter(Entity::isData)) / DATA_SHARE;
        long total = before + clusters.stream().mapToLong(c -> length(c.stream())).sum();
        for (List<Entity> cluster : clusters) {
            long length = length(cluster.stream());
            int part = (int) ((before + length / 2) * parts / Math.max(1, total));
            cluster.forEach(function -> partOf.put(function.symbol(), part));
            before += length;
        }
        // An alias is defined beside what it stands for.
        module.entities().values().stream()
                .filter(entity -> entity.kind() == Entity.Kind.ALIAS)
                .flatMap(entity -> entity.symbols().stream())
                .forEach(symbol -> partOf.put(symbol, 0));
    }

    private static long length(Stream<Entity> entities) {
        return entities.mapToLong(entity -> entity.text().length()).sum();
    }

    private void assignData() {
        Map<String, Long> users = new HashMap<>();
        for (Entity entity : module.entities().values()) {
            if (entity.isFunction()) {
                spread(entity, 1L << partOf(entity.symbol()), users);
            } else if (!entity.isInternal()) {
                users.merge(entity.symbol(), 1L, (a, b) -> a | b);
                spread(entity, 1L, users);
            }
        }
        for (Entity entity : module.entities().values()) {
            if (entity.isData() || entity.kind() == Entity.Kind.ALIAS) {
                long by = users.getOrDefault(entity.symbol(), 1L);
                boolean one = entity.isInternal() && Long.bitCount(by) == 1;
                partOf.put(entity.symbol(), one ? Long.numberOfTrailingZeros(by) : 0);
            }
        }
    }

    /** Adds the part to the users of all data that is reached from an entity through data. */
    private void spread(Entity from, long part, Map<String, Long> users) {
        List<Entity> pending = new ArrayList<>(List.of(from));
        while (!pending.isEmpty()) {
            for (String symbol : pending.removeLast().symbols()) {
                Entity entity = module.entity(symbol);
                long known = users.getOrDefault(symbol, 0L);
                if (entity != null && entity.isData() && (known & part) == 0) {
                    users.put(symbol, known | part);
                    pending.add(entity);
                }
            }
        }
    }
}
