package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the profiles of boards. */
@Command(name = "boards", description = "List the boards.", mixinStandardHelpOptions = true)
final class BoardsCommand implements Runnable {

    private static final String ROW = "%-14s %-11s %8s %8s  %-8s %-6s %s%n";

    @Spec private CommandSpec spec;
    @Mixin private BoardOptions boardOptions;

    @Override
    public void run() {
        ProfileLibrary library = boardOptions.library();
        List<BoardProfile> boards = library.boardNames().stream().map(library::board).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(ROW, "BOARD", "CPU", "FLASH", "RAM", "TEXT", "FOR", "DESCRIPTION");
        for (BoardProfile board : boards) {
            boolean isDefault = board.name().equals(ProfileLibrary.DEFAULT_BOARD);
            out.printf(
                    ROW,
                    board.name(),
                    board.cpu().name(),
                    size(board.flash().length()),
                    size(board.ram().length()),
                    board.text().key(),
                    board.optimization().key(),
                    board.description() + (isDefault ? " (default)" : ""));
        }
        out.flush();
    }

    private static String size(long bytes) {
        return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MB" : bytes / 1024 + " KB";
    }
}
