package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.SubtypeIndex;
import dev.cortado.compiler.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs as a test wants them, without an analysis. */
public final class Programs {
    private Programs() {}

    /**
     * A program in which every method of the given functions is reached, and these classes have
     * instances.
     */
    public static ReachableProgram of(
            World world, List<Function> functions, Set<JavaClass> instantiated) {
        Map<JavaMethod, Function> byMethod = new LinkedHashMap<>();
        functions.forEach(f -> byMethod.put(world.method(f.method()), f));
        return of(byMethod, instantiated);
    }

    /** A program of these methods, in which these classes have instances. */
    public static ReachableProgram of(
            Map<JavaMethod, Function> functions, Set<JavaClass> instantiated) {
        return new ReachableProgram(
                functions,
                new LinkedHashSet<>(instantiated),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                FieldFacts.NONE,
                new SubtypeIndex(instantiated));
    }
}
