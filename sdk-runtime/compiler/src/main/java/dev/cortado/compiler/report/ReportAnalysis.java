package dev.cortado.compiler.report;

import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.reach.ReachableProgram;

/** Makes the report of an image: one analysis a section. */
public final class ReportAnalysis {
    private final ImageIdentity identity;
    private final LinkedImage image;
    private final ReachableProgram program;

    /**
     * An analysis of a linked program.
     *
     * @param program what the image was made of
     */
    public ReportAnalysis(ImageIdentity identity, LinkedImage image, ReachableProgram program) {
        this.identity = identity;
        this.image = image;
        this.program = program;
    }

    /** The report. */
    public BuildReport report() {
        ImageSymbols symbols = new ImageSymbols(program);
        return new BuildReport(
                identity,
                new SizeAnalysis(image, symbols).section(),
                HeapSection.of(image.map(), symbols));
    }
}
