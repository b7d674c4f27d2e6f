package dev.cortado.compiler.reach;

import dev.cortado.compiler.reach.flow.FlowGraph;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Map;

/** The parts of an analysis, which know each other through this. */
final class AnalysisState {
    final World world;
    final ImageView image;
    final RuntimeRequirements requirements;
    final FlowGraph graph = new FlowGraph();
    final TypeUniverse universe = new TypeUniverse();
    final FlowSources sources;
    final ReachedMethods methods;
    final ReachedTypes types;
    final ImageObjects objects;
    final FieldFlows fields;
    final ArrayFlows arrays;
    final OffsetAccesses offsets;
    final EntryCalls entries;
    final ClassInitialization initialization;

    /** What is thrown anywhere. */
    final TypeFlow thrown;

    AnalysisState(
            World world,
            ReachabilityAnalysis.Translator translator,
            ImageView image,
            RuntimeRequirements requirements,
            Map<String, JavaMethod> exports) {
        this.world = world;
        this.image = image;
        this.requirements = requirements;
        this.sources = new FlowSources(world, graph, universe);
        this.thrown =
                new TypeFlow(
                        graph, universe.instances(world.resolve("java/lang/Throwable")).nonNull());
        this.types = new ReachedTypes(this);
        this.objects = new ImageObjects(this);
        this.fields = new FieldFlows(this);
        this.arrays = new ArrayFlows(this);
        this.offsets = new OffsetAccesses(this);
        this.methods = new ReachedMethods(this, translator);
        this.entries = new EntryCalls(this, exports);
        this.initialization = new ClassInitialization(this);
    }
}
