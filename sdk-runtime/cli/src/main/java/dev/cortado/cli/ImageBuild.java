package dev.cortado.cli;

import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.Phase;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.emit.Names;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.world.JavaMethod;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the compiler as the options say and prints the listings that they ask for. */
final class ImageBuild {

    private final CompileOptions options;
    private final Compiler compiler;
    private final PrintWriter listings;
    private final PrintWriter err;

    /**
     * A build.
     *
     * @param listings where {@code --emit} and {@code --why} print
     * @param err where progress and times are shown
     */
    ImageBuild(
            CompileOptions options,
            LlvmDistribution distribution,
            PrintWriter listings,
            PrintWriter err) {
        this.options = options;
        this.compiler = new Compiler(distribution, options.cache());
        this.listings = listings;
        this.err = err;
    }

    /**
     * Builds the image.
     *
     * @throws dev.cortado.compiler.diagnostic.BuildException if the input cannot be built
     */
    BuildResult run(BuildRequest request) {
        Optional<MethodListing> listing = options.listing();
        Optional<String> why = options.why();
        Map<String, String> ir = new HashMap<>();
        boolean terminal = System.console() != null && System.console().isTerminal();
        Progress progress = new Progress(err, terminal);
        int[] analysed = {0};
        BuildResult result;
        try (progress) {
            result =
                    compiler.build(
                            request,
                            new PhaseListener() {
                                @Override
                                public void started(Phase phase) {
                                    progress.begin(phase.description());
                                }

                                @Override
                                public void analysed(int methods) {
                                    analysed[0] = methods;
                                }

                                @Override
                                public void optimized(Function function) {
                                    if (listing.filter(
                                                    wish -> wish.stage() == MethodListing.Stage.IR)
                                            .isPresent()) {
                                        ir.put(
                                                function.method().toString(),
                                                IrPrinter.print(function));
                                    }
                                }
                            });
        }
        listing.ifPresent(wish -> print(wish, result, ir, request));
        why.ifPresent(wished -> explain(wished, result.program()));
        if (options.time()) {
            printTimes(progress.phases(), analysed[0], result.program().functions().size());
        }
        return result;
    }

    /** The report of what {@link #run} built. */
    BuildReport report(BuildRequest request, BuildResult result) {
        return compiler.report(request, result);
    }

    private void print(
            MethodListing wish, BuildResult result, Map<String, String> ir, BuildRequest request) {
        List<JavaMethod> methods = new WhyQuery(result.program()).reached(wish.methods());
        String text =
                switch (wish.stage()) {
                    case IR -> "";
                    case LLVM -> result.llvmIr();
                    case ASM -> compiler.assembly(request, result.llvmIr());
                };
        for (JavaMethod method : methods) {
            String symbol = Names.symbol(method);
            String found =
                    switch (wish.stage()) {
                        case IR -> ir.getOrDefault(method.ref().toString(), "");
                        case LLVM -> MethodListing.section(text, "@\"" + symbol + "\"(", "}");
                        case ASM ->
                                MethodListing.section(text, "\"" + symbol + "\":", ".Lfunc_end");
                    };
            listings.println("# " + ReachableProgram.describe(method));
            listings.println(found.isEmpty() ? "# LLVM has inlined it everywhere" : found);
        }
        listings.flush();
    }

    private void explain(String wished, ReachableProgram program) {
        new WhyQuery(program).answer(wished).forEach(listings::println);
        listings.flush();
    }

    private void printTimes(List<Progress.Phase> phases, int analysed, int methods) {
        long totalMillis = 0;
        for (Progress.Phase phase : phases) {
            err.printf("%6d ms  %s%n", phase.duration().toMillis(), phase.name());
            totalMillis += phase.duration().toMillis();
        }
        err.printf("%6d ms  in all, of %d methods (%d analysed)%n", totalMillis, methods, analysed);
        err.flush();
    }
}
