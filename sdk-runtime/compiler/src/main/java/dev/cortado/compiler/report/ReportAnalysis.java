package dev.cortado.compiler.report;

import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.llvm.Disassembler;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.report.machine.CallGraph;
import dev.cortado.compiler.report.machine.MachineProgram;
import dev.cortado.compiler.world.World;

/** Makes the report of an image: one analysis a section. */
public final class ReportAnalysis {
    private final ImageIdentity identity;
    private final LinkedImage image;
    private final ReachableProgram program;
    private final World world;
    private final Symbolizer symbolizer;

    /**
     * An analysis of a linked program.
     *
     * @param program what the image was made of, in low-level form
     */
    public ReportAnalysis(
            ImageIdentity identity,
            LinkedImage image,
            ReachableProgram program,
            World world,
            Symbolizer symbolizer) {
        this.identity = identity;
        this.image = image;
        this.program = program;
        this.world = world;
        this.symbolizer = symbolizer;
    }

    /**
     * The report.
     *
     * @param disassembler of the image's core
     * @param limits what the board says about stacks
     * @param components where classes come from
     * @param space what is at the board's addresses
     */
    public BuildReport report(
            Disassembler disassembler,
            StackLimits limits,
            Components components,
            AddressSpace space) {
        ImageSymbols symbols = new ImageSymbols(program);
        MachineProgram machine = new MachineProgram(image.elf(), disassembler);
        CodePlaces places = new CodePlaces(symbolizer, image.elf());
        CallGraph graph =
                new CallGraph(machine, new IndirectCallees(world, program, machine, places));
        SizeSection sizes = new SizeAnalysis(image, symbols).section();
        return new BuildReport(
                identity,
                sizes,
                HeapSection.of(image.map(), symbols),
                new StackAnalysis(machine, graph, symbols, places, limits).section(),
                new MaskingAnalysis(machine, graph, symbols, places).section(),
                new ComponentAnalysis(program, components).section(sizes),
                new AuditAnalysis(world, program, components, space).section());
    }
}
