package dev.cortado.compiler.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part that defines each entity.
 *
 * <p>Steps: a function that one function refers to goes where that goes, so that it can still be
 * inlined and dropped; the rest is cut, in order of names, into parts of about the same length of
 * text. Cuts are before classes whose names have a certain hash, so that a change in one part moves
 * no other cut: what did not change is found again in the cache of compiled parts. Data goes to the
 * only part that refers to it, or to the first, which has no code; large tables to the first too.
 * Idea of the cuts: Muthitacharoen et al., "A Low-bandwidth Network File System", 2001.
 */
final class Assignment {
    /** Users of data are noted as bits of a long. */
    private static final int MAX_PARTS = Long.SIZE;

    /** One class of so many may begin a part. */
    private static final int CUT_CLASSES = 4;

    /** What is longer refers to much of the program, so it would change a part with any of it. */
    private static final int TABLE_CHARACTERS = 50_000;

    private final ModuleText module;
    private final Map<String, Integer> partOf = new HashMap<>();
    private int parts = 1;

    /**
     * Assigns entities to parts.
     *
     * @param partCharacters the length of the functions of a part that another may follow
     */
    Assignment(ModuleText module, long partCharacters) {
        this.module = module;
        assignFunctions(clusters(), partCharacters);
        assignData();
    }

    /** How many parts there are. */
    int parts() {
        return parts;
    }

    /** The part that defines a symbol; a symbol that each part declares has none. */
    int partOf(String symbol) {
        return partOf.getOrDefault(symbol, -1);
    }

    /** Functions by the one that all others of the group are reached from, in order of names. */
    private Map<String, List<Entity>> clusters() {
        Map<String, String> onlyReferrer = new HashMap<>();
        for (Entity entity : module.entities().values()) {
            for (String symbol : entity.symbols()) {
                String known = onlyReferrer.putIfAbsent(symbol, entity.symbol());
                if (known != null) {
                    onlyReferrer.put(symbol, "");
                }
            }
        }
        Map<String, List<Entity>> clusters = new TreeMap<>();
        for (Entity entity : module.entities().values()) {
            if (entity.isFunction()) {
                clusters.computeIfAbsent(root(entity, onlyReferrer), r -> new ArrayList<>())
                        .add(entity);
            }
        }
        return clusters;
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

    private void assignFunctions(Map<String, List<Entity>> clusters, long partCharacters) {
        long total =
                clusters.values().stream().flatMap(List::stream).mapToLong(Entity::length).sum();
        long least = partCharacters;
        while (total / least > MAX_PARTS / 2) {
            least *= 2;
        }
        long length = least;
        String before = "";
        for (Map.Entry<String, List<Entity>> cluster : clusters.entrySet()) {
            String type = className(cluster.getKey());
            boolean mayBegin =
                    !type.equals(before) && Math.floorMod(type.hashCode(), CUT_CLASSES) == 0;
            if (length >= least && (mayBegin || parts == 1) || length >= 2 * least) {
                parts++;
                length = 0;
            }
            before = type;
            for (Entity function : cluster.getValue()) {
                partOf.put(function.symbol(), parts - 1);
                length += function.length();
            }
        }
        // An alias is defined beside what it stands for.
        module.entities().values().stream()
                .filter(entity -> entity.kind() == Entity.Kind.ALIAS)
                .flatMap(entity -> entity.symbols().stream())
                .forEach(symbol -> partOf.put(symbol, 0));
    }

    /** The class of a method's symbol; all of the symbol if it is none. */
    private static String className(String symbol) {
        int parameters = symbol.indexOf('(');
        int dot = symbol.lastIndexOf('.', parameters);
        return dot < 0 ? symbol : symbol.substring(0, dot);
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
                boolean one =
                        entity.isInternal()
                                && entity.length() < TABLE_CHARACTERS
                                && Long.bitCount(by) == 1;
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
