package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.qemu.benchmarks.ProgramFigures.Figure;
import java.nio.file.Path;
import java.util.List;

/** The flash that programs take which are built for size. */
final class SmallImages {
    private static final long SIGNATURE_BYTES = 40 * 1024;

    /** Text of exceptions and hexadecimal digits by the JDK come on top of the verification. */
    private static final long SIGNATURE_AND_TEXT_BYTES = 42 * 1024;

    private static final long EXCEPTION_BYTES = 10_752;

    private final JavaToolchain java;
    private final Path sources;

    SmallImages(JavaToolchain java, Path sources) {
        this.java = java;
        this.sources = sources;
    }

    List<Figure> measure(ProfileLibrary boards) {
        BoardProfile board = boards.board(BenchCommand.BOARD);
        return List.of(
                flash(
                        "caught and uncaught exception, microbit: flash",
                        sources.resolve("programs/CaughtAndUncaught.java"),
                        boards.board("microbit"),
                        EXCEPTION_BYTES),
                flash(
                        "Ed25519 verification on lm3s6965evb: flash",
                        sources.resolve("programs/bouncycastle/SignatureCheck.java"),
                        board,
                        SIGNATURE_BYTES),
                flash(
                        "the same with HexFormat: flash",
                        sources.resolveSibling("conformance")
                                .resolve("libraries/bouncycastle/Ed25519Primitive.java"),
                        board,
                        SIGNATURE_AND_TEXT_BYTES));
    }

    private Figure flash(String name, Path source, BoardProfile board, long limit) {
        long bytes = java.buildSmall(source, board).image().map().usedBytes(MemoryKind.FLASH);
        return new Figure(name, bytes, limit, "bytes");
    }
}
