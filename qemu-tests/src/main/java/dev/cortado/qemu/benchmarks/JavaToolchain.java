package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.TextProfile;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.harness.Libraries;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compiles Java for boards with the options that {@code cortado build} has without any. */
final class JavaToolchain {
    private final Compiler compiler;

    JavaToolchain(LlvmDistribution distribution) {
        this.compiler = new Compiler(distribution);
    }

    BuildResult build(Path source, BoardProfile board) {
        return compiler.build(
                new BuildRequest(
                        new ProgramInput.SourceFile(source),
                        List.of(),
                        Optional.empty(),
                        SdkClassPath.entries(),
                        board,
                        board.text(),
                        board.optimization()),
                PhaseListener.silent());
    }

    /** As with {@code --text latin1 --optimize size}, and the libraries beside the program. */
    BuildResult buildSmall(Path source, BoardProfile board) {
        return compiler.build(
                new BuildRequest(
                        new ProgramInput.SourceFile(source),
                        Libraries.beside(source),
                        Optional.empty(),
                        SdkClassPath.entries(),
                        board,
                        TextProfile.LATIN1,
                        Optimization.SIZE),
                PhaseListener.silent());
    }
}
