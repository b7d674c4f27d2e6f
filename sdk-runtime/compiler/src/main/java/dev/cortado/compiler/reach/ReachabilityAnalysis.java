package dev.cortado.compiler.reach;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.SubtypeIndex;
import dev.cortado.compiler.world.World;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Points-to analysis by types over IR with an image heap, with conditional constant propagation.
 *
 * <p>Every reference has a flow of the classes that its objects may have, every number one of
 * constants; fields have one each, arrays one for each type, parameters and results one each,
 * whoever calls. A call reaches what the classes of its receiver select. A block is looked at once
 * something leads to it: a test whose outcome the flows decide leads to one side only. Image
 * objects count with what they really hold, in the fields that code reads. Cost: flows x classes in
 * bit sets. Source: Wimmer et al., "Initialize Once, Start Fast: Application Initialization at
 * Build Time", 2019, for the image heap; Wegman and Zadeck, "Constant Propagation with Conditional
 * Branches", 1991, for blocks.
 */
public final class ReachabilityAnalysis {
    /** Translates a method that has code; called once for each, one after the other. */
    @FunctionalInterface
    public interface Translator {
        /**
         * What ends the translation, on whatever thread: it may depend on nothing but the World.
         */
        Supplier<Function> translate(JavaMethod method);
    }

    private final AnalysisState state;

    /**
     * An analysis without roots.
     *
     * @param exports the methods that implement C symbols
     */
    public ReachabilityAnalysis(
            World world,
            Translator translator,
            ImageView image,
            RuntimeRequirements requirements,
            Map<String, JavaMethod> exports) {
        this.state = new AnalysisState(world, translator, image, requirements, exports);
    }

    /** Adds a method that must be in the image, and may be called with any arguments. */
    public void addRoot(JavaMethod method, String why) {
        state.methods.reachOpen(method, Reason.root(why));
    }

    /** Adds a runtime entry that must be in the image. */
    public void addRoot(RuntimeEntry entry) {
        state.entries.reach(entry, Reason.root("called by the start-up code or by hardware"));
    }

    /** Adds a class that must be instantiable. */
    public void addInstantiated(JavaClass type, String why) {
        state.types.allocate(type, Reason.root(why));
    }

    /** Adds a type whose Class object must be in the image. */
    public void addMirrored(JavaClass type, String why) {
        state.types.mirror(type, Reason.root(why));
    }

    /**
     * Runs to the fixed point; throws {@link UnsupportedCodeException} for code that a device can't
     * run. May run again with more roots.
     */
    public ReachableProgram run() {
        LibraryCalls.MEMORY.forEach(state.entries::reachExport);
        // The console reads a string's characters by address, which no instruction shows.
        state.fields.read(
                state.world.stringClass().declaredField("value", "[B").orElseThrow(),
                Reason.root("characters of a string that is printed"));
        do {
            state.graph.run();
            state.offsets.update();
            state.fields.lookAgain();
            state.arrays.lookAgain();
        } while (!state.graph.isIdle());
        return program(new IdentityHashMap<>());
    }

    /**
     * Rewrites the functions of the program by what is known after the last run: no run may follow.
     */
    public ReachableProgram specialize() {
        Map<Instruction, Set<JavaMethod>> callees = new IdentityHashMap<>();
        ReferenceFacts facts = new ReferenceFacts(state.world, state.universe);
        state.methods.functions().values().parallelStream()
                .map(function -> new Specialization(state, function, facts).apply())
                .forEachOrdered(callees::putAll);
        return program(callees);
    }

    private ReachableProgram program(Map<Instruction, Set<JavaMethod>> callees) {
        Map<JavaMethod, Function> functions = new LinkedHashMap<>();
        state.methods.functions().forEach((m, f) -> functions.put(m, f.function()));
        ReferenceFacts facts = new ReferenceFacts(state.world, state.universe);
        return new ReachableProgram(
                functions,
                new LinkedHashSet<>(state.types.instantiated().keySet()),
                state.fields.readFields(),
                state.fields.written(),
                state.fields.mutated(),
                state.offsets.fields(),
                state.initialization.atRunTime(),
                state.objects.reached(),
                state.types.mirrored(),
                state.methods.calls().paths().reasons(),
                state.types.instantiated(),
                state.methods.calls().callees(),
                callees,
                FieldFacts.of(state.fields.readFlows(), facts),
                new SubtypeIndex(state.types.instantiated().keySet()));
    }
}
