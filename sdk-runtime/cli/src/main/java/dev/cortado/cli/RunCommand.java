package dev.cortado.cli;

import dev.cortado.cli.qemu.MessageFilter;
import dev.cortado.cli.qemu.QemuCommand;
import dev.cortado.cli.qemu.QemuProcess;
import dev.cortado.cli.qemu.QemuProgram;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.icount.InstructionCount;
import dev.cortado.compiler.icount.InstructionCounterPlugin;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.llvm.LlvmDistribution;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compiles a program and boots it on a board in QEMU; the exit code is the program's. */
@Command(
        name = "run",
        description = "Compile a program and boot it in QEMU; the exit code is the program's.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /** Calls the program's main method, as {@code dev.cortado.runtime.boot} names it. */
    private static final String CALLER_OF_MAIN = "dev/cortado/runtime/boot/ApplicationMain.main()V";

    @Spec private CommandSpec spec;
    @Mixin private CompileOptions options;

    @Option(names = "--icount", description = "Print the exact number of executed instructions.")
    private boolean countInstructions;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        BuildRequest request = options.request();
        QemuProgram qemu = QemuProgram.on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        BuildResult result = new ImageBuild(options, distribution, err, err).run(request);
        try (Workspace workspace = Workspace.create()) {
            Path elf = workspace.write("firmware.elf", result.image().elf().bytes());
            Path counts = workspace.file("instructions");
            List<Long> stops = stops(result.image().elf());
            List<String> more =
                    countInstructions ? counting(distribution, qemu, counts, stops) : List.of();
            QemuCommand command =
                    new QemuCommand(
                            qemu, request.board().qemu(), elf, workspace.file("qemu.pid"), more);
            int exitCode =
                    run(command, StackTraceFrames.of(result, elf, new Symbolizer(distribution)));
            if (countInstructions) {
                report(InstructionCount.read(counts), stops, err);
            }
            return exitCode;
        } catch (IOException e) {
            throw new InputException("cannot write temporary files: " + e.getMessage(), e);
        }
    }

    private static int run(QemuCommand command, MessageFilter.Frames frames)
            throws IOException, InterruptedException {
        OutputStream console = new FileOutputStream(FileDescriptor.out);
        OutputStream messages = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
        try (QemuProcess qemu = QemuProcess.start(command);
                MessageFilter filter = new MessageFilter(messages, frames)) {
            return qemu.relay(System.in, console, filter);
        }
    }

    private static List<String> counting(
            LlvmDistribution distribution, QemuProgram qemu, Path counts, List<Long> stops) {
        List<String> arguments = new ArrayList<>(QemuCommand.REPEATABLE);
        arguments.addAll(
                InstructionCounterPlugin.prepare(distribution, qemu.majorVersion())
                        .qemuArguments(counts, stops));
        return arguments;
    }

    private static List<Long> stops(ElfFile elf) {
        return elf.symbol(CALLER_OF_MAIN)
                .map(symbol -> List.of(symbol.address()))
                .orElse(List.of());
    }

    private static void report(InstructionCount count, List<Long> stops, PrintWriter err) {
        err.println("instructions: " + count.total());
        for (long stop : stops) {
            count.before(stop)
                    .ifPresent(before -> err.println("instructions before main: " + before));
        }
        err.flush();
    }
}
