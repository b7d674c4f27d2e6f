package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.ProfileLibrary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void boardsListsEveryBoardAndMarksTheDefault() {
        assertEquals(0, execute("boards"));
        int boards = ProfileLibrary.bundled().boardNames().size();
        assertEquals(1 + boards, out.toString().lines().count());
        assertTrue(
                out.toString()
                        .lines()
                        .anyMatch(
                                line ->
                                        line.startsWith("lm3s6965evb ")
                                                && line.endsWith("(default)")),
                out.toString());
        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | cortado: which command?",
                "boads                   | cortado: Unmatched argument at index 0: 'boads'",
                "boards --color          | cortado: Unknown option: '--color'",
                "run                     | cortado: nothing to compile: name a FILE.java, a"
                        + " directory or a jar, or --class-path and --main",
                "run none.java           | cortado: no file or directory none.java",
                "build pom.xml           | cortado: pom.xml is not a FILE.java, a directory or a"
                        + " jar",
                "run --board z80 src     | cortado: unknown board 'z80'; known boards: lm3s6965evb,"
                        + " microbit, mps2-an385, mps2-an386, virt",
                "run --text utf8 src     | cortado: Invalid value for option '--text': expected"
                        + " latin1 or unicode, not 'utf8'",
                "build --emit c A#b src  | cortado: --emit knows ir, llvm, asm, not 'c'",
                "build --emit ir main src | cortado: 'main' is not a method: write CLASS#METHOD,"
                        + " such as Hello#main",
                "flash none.elf --probe gdb://localhost:1 | cortado: there is no file none.elf",
                "flash none.elf --probe usb | cortado: 'usb' is no address of a probe",
                "read -o x --probe jtag:1 | cortado: there are no 'jtag' probes",
                "reset --probe gdb://127.0.0.1:1 | cortado: nobody listens at 127.0.0.1:1:"
                        + " connection refused",
                "erase --length 100 --probe gdb://127.0.0.1:1 | cortado: 0x00000000..0x00000063 is"
                        + " not made of whole sectors of lm3s6965evb; nothing was erased",
                "reset --board z80 --probe gdb://127.0.0.1:1 | cortado: unknown board 'z80'; known"
                        + " boards: lm3s6965evb, microbit, mps2-an385, mps2-an386,"
                        + " virt",
                "run --gc-stress=0 src   | cortado: Invalid value for option '--gc-stress':"
                        + " expected a whole number from 1 on, not '0'",
                "ota fuzz --inputs 0     | cortado: Invalid value for option '--inputs': expected a"
                        + " whole number from 1 on, not '0'",
                "ota faults --samples -1 | cortado: Invalid value for option '--samples': expected"
                        + " a whole number from 0 on, not '-1'",
                "boards --board-profiles none | cortado: no directory none (of --board-profiles)",
            })
    void wrongUsageIsOneMessageAndExitCode2(String arguments, String message) {
        assertEquals(2, execute(arguments == null ? new String[0] : arguments.split(" ")));
        assertEquals(message, err.toString().lines().findFirst().orElse(""));
        assertEquals("", out.toString());
    }

    @Test
    void profileThatBreaksARuleIsOneMessage() throws Exception {
        Path file = Files.createDirectories(directory.resolve("board")).resolve("bad.yaml");
        Files.writeString(file, "colour: red\n");
        assertEquals(2, execute("boards", "--board-profiles", directory.toString()));
        assertEquals(
                "cortado: " + file + ":1: colour: is not a key of a board profile\n",
                err.toString());
    }

    private int execute(String... arguments) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }
}
