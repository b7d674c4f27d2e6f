package dev.cortado.qemu.proofs;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports of programs of one file. */
final class Reports {
    private Reports() {}

    static BuildReport of(Path directory, String boardName, String name, String source)
            throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        BoardProfile board = ProfileLibrary.bundled().board(boardName);
        BuildRequest request =
                new BuildRequest(
                        new ProgramInput.SourceFile(file),
                        List.of(),
                        Optional.empty(),
                        SdkClassPath.entries(),
                        board,
                        board.text(),
                        board.optimization());
        Compiler compiler = new Compiler(LlvmDistribution.inUserCache());
        return compiler.report(request, compiler.build(request, PhaseListener.silent()));
    }
}
