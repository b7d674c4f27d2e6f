package dev.cortado.qemu.flashing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.cli.flash.EraseCommand;
import dev.cortado.cli.flash.FlashCommand;
import dev.cortado.cli.flash.ReadCommand;
import dev.cortado.cli.flash.VerifyFlashCommand;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.SourceCompiler;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.FirmwareFile;
import dev.cortado.qemu.harness.BlankBoard;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.Program;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Flashing for real: microbit and virt by their flash's commands, the others as memory. */
@Timeout(180)
class FlashOverGdbTest {

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path build(String board, String text) throws Exception {
        return build(board, text, "");
    }

    /** A program that prints and then waits; QEMU ends with one that ends. */
    private Path buildEndless(String board, String text) throws Exception {
        return build(board, text, "while (true) { Thread.onSpinWait(); }");
    }

    private Path build(String board, String text, String more) throws Exception {
        Path source = directory.resolve("Hello.java");
        Files.writeString(
                source, "void main() { System.out.println(\"" + text + "\"); " + more + " }\n");
        CompiledSources compiled = new SourceCompiler(SdkClassPath.entries()).compileFile(source);
        Path images = Files.createDirectories(directory.resolve(text));
        return CompiledFirmware.ordinary()
                .build(
                        new Program("Hello", compiled.classes(), List.of(), new byte[0]),
                        ProfileLibrary.bundled().board(board),
                        images)
                .elf();
    }

    private void run(Object command, BlankBoard blank, BoardProfile board, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--board", board.name(), "--probe", blank.probe()));
        int code =
                new CommandLine(command)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .setExecutionExceptionHandler(
                                (failure, line, parsed) -> {
                                    throw failure;
                                })
                        .execute(all.toArray(String[]::new));
        assertEquals(0, code, err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an385", "virt"})
    void blankBoardRunsWhatIsFlashedAndThenTheNextVersion(String name) throws Exception {
        BoardProfile board = ProfileLibrary.bundled().board(name);
        Path first = build(name, "one");
        Path second = build(name, "two");
        try (BlankBoard blank = BlankBoard.start(board, directory)) {
            run(new FlashCommand(), blank, board, first.toString(), "--no-reset");
            assertTrue(err.toString().contains("verified, SHA-256"), err::toString);
            run(new FlashCommand(), blank, board, first.toString(), "--no-reset");
            assertTrue(err.toString().contains("nothing was written"), err::toString);
            Path read = directory.resolve("read.bin");
            Firmware firmware = FirmwareFile.read(first, 0);
            run(new ReadCommand(), blank, board, "-o", read.toString());
            byte[] memory = Files.readAllBytes(read);
            byte[] expected = firmware.contiguous();
            assertArrayEquals(expected, Arrays.copyOf(memory, expected.length));
            assertEquals(board.flash().length(), memory.length);
            run(new FlashCommand(), blank, board, second.toString());
            assertEquals("two\n", blank.console("two\n"));
        }
    }

    @Test
    void virtRunsWhatWasFlashedOverARunningProgramAfterItsPowerWasCut() throws Exception {
        BoardProfile board = ProfileLibrary.bundled().board("virt");
        Path first = buildEndless("virt", "one");
        Path second = buildEndless("virt", "two");
        Path flash = directory.resolve("flash.bin");
        BlankBoard.fillErased(flash, board.flash().length());
        try (BlankBoard running = BlankBoard.startFrom(flash, board, directory)) {
            run(new FlashCommand(), running, board, first.toString());
            assertEquals("one\n", running.console("one\n"));
            run(new FlashCommand(), running, board, second.toString());
            assertTrue(err.toString().contains(" 262,144 erased"), err::toString);
            assertEquals("one\ntwo\n", running.console("one\ntwo\n"));
        }
        try (BlankBoard again = BlankBoard.startFrom(flash, board, directory)) {
            assertEquals("two\n", again.console("two\n"));
            run(new VerifyFlashCommand(), again, board, second.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "virt"})
    void erasedFlashIsVerifiedToDiffer(String name) throws Exception {
        BoardProfile board = ProfileLibrary.bundled().board(name);
        Path elf = build(name, "one");
        try (BlankBoard blank = BlankBoard.start(board, directory)) {
            run(new FlashCommand(), blank, board, elf.toString(), "--no-reset");
            run(new VerifyFlashCommand(), blank, board, elf.toString());
            run(new EraseCommand(), blank, board);
            Path read = directory.resolve("read.bin");
            run(new ReadCommand(), blank, board, "-o", read.toString(), "--length", "4K");
            byte[] erased = new byte[4096];
            Arrays.fill(erased, (byte) 0xff);
            assertArrayEquals(erased, Files.readAllBytes(read));
        }
    }

    @Test
    void imageOfAnotherBoardAndAnotherBoardAreRefused() throws Exception {
        BoardProfile microbit = ProfileLibrary.bundled().board("microbit");
        BoardProfile lm3s = ProfileLibrary.bundled().board("lm3s6965evb");
        Path foreign = build("lm3s6965evb", "one");
        Path own = build("microbit", "two");
        try (BlankBoard blank = BlankBoard.start(microbit, directory)) {
            FlashException image =
                    assertThrows(FlashException.class, () -> execute(blank, microbit, foreign));
            assertTrue(image.getMessage().contains("not built for microbit"), image.getMessage());
            // A plain binary does not tell its core, but the board does.
            Path binary = directory.resolve("own.bin");
            Files.write(binary, FirmwareFile.read(own, 0).contiguous());
            FlashException core =
                    assertThrows(FlashException.class, () -> execute(blank, lm3s, binary));
            assertTrue(core.getMessage().contains("has a cortex-m0"), core.getMessage());
        }
    }

    /** Like {@link #run}, with the failure that the command reports. */
    private void execute(BlankBoard blank, BoardProfile board, Path elf) {
        FlashCommand command = new FlashCommand();
        new CommandLine(command)
                .parseArgs(elf.toString(), "--board", board.name(), "--probe", blank.probe());
        command.run();
    }
}
