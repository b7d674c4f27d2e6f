package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.ErrorReport;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.benchmarks.ComparisonTable.Row;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the benchmarks' figures. */
@Command(
        name = "cortado bench",
        description =
                "Measure the benchmark kernels in Java and in C, and the sizes and times of"
                        + " programs.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    /** The board that the kernels run on. */
    public static final String BOARD = "lm3s6965evb";

    @Spec private CommandSpec spec;

    @Option(names = "--update", description = "Accept the counts as the new baseline.")
    private boolean update;

    @Option(names = "--flash", description = "Only the rates of writing firmware into QEMU.")
    private boolean flash;

    @Option(names = "--sources", hidden = true, defaultValue = "qemu-tests/src/benchmarks")
    private Path sources;

    @Parameters(
            arity = "0..*",
            paramLabel = "KERNEL",
            description = "Only these kernels, and no programs.")
    private List<String> only = List.of();

    public static void main(String[] arguments) {
        System.exit(ErrorReport.reporting(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        requireKnown();
        if (flash) {
            FlashRate.print(out);
            return 0;
        }
        boolean agree = compare(out, err);
        if (only.isEmpty()) {
            out.println();
        }
        if (only.isEmpty() || only.contains(ImageVerification.NAME)) {
            agree &= new ImageVerification(LlvmDistribution.inUserCache(), sources).print(out, err);
        }
        if (only.isEmpty()) {
            out.println();
            new ProgramFigures(LlvmDistribution.inUserCache(), sources).print(out);
            out.println();
            FlashRate.print(out);
        }
        return agree ? 0 : 1;
    }

    private void requireKnown() {
        List<String> known =
                new ArrayList<>(Kernel.in(sources).stream().map(Kernel::name).toList());
        known.add(ImageVerification.NAME);
        for (String name : only) {
            if (!known.contains(name)) {
                throw refused(
                        "there is no kernel " + name + "; there are " + String.join(", ", known));
            }
        }
        if (!only.isEmpty() && (flash || update)) {
            throw refused("kernels cannot be chosen with " + (flash ? "--flash" : "--update"));
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Whether Java and C compute the same in all kernels asked for. */
    private boolean compare(PrintWriter out, PrintWriter err) throws InterruptedException {
        List<Kernel> kernels =
                Kernel.in(sources).stream()
                        .filter(kernel -> only.isEmpty() || only.contains(kernel.name()))
                        .toList();
        if (kernels.isEmpty()) {
            return true;
        }
        BoardProfile board = ProfileLibrary.bundled().board(BOARD);
        KernelMeasurement measurement =
                new KernelMeasurement(LlvmDistribution.inUserCache(), board);
        ArmLibraries libraries = ArmLibraries.findOrInstall(board.cpu().llvm().cpu(), err);
        List<Row> rows = new ArrayList<>();
        Map<String, Long> counts = new TreeMap<>();
        boolean agree = true;
        out.println("executed instructions on " + BOARD);
        out.println(ComparisonTable.heading());
        for (Kernel kernel : kernels) {
            KernelCount c = measurement.inC(kernel, libraries);
            KernelCount java = measurement.inJava(kernel);
            if (!c.checksum().equals(java.checksum())) {
                out.println(
                        kernel.name()
                                + ": Java computes "
                                + java.checksum()
                                + ", C "
                                + c.checksum());
                agree = false;
            }
            Row row = new Row(kernel.name(), java.instructions(), c.instructions());
            rows.add(row);
            counts.put(kernel.name(), java.instructions());
            out.println(ComparisonTable.line(row));
            out.flush();
        }
        out.println(new ComparisonTable(rows).summary());
        if (update) {
            new Baseline(counts).write(sources.resolve("baseline.txt"));
        }
        return agree;
    }
}
