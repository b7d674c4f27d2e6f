package dev.cortado.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLibraryTest {

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "microbit,    cortex-m0,  262144,  16384,   0x40002000, LATIN1,  SIZE,  SOFT",
        "lm3s6965evb, cortex-m3,  262144,  65536,   0x4000C000, UNICODE, SPEED, SOFT",
        "mps2-an385,  cortex-m3,  4194304, 4194304, 0x40004000, UNICODE, SPEED, SOFT",
        "mps2-an386,  cortex-m4f, 4194304, 4194304, 0x40004000, UNICODE, SPEED, HARD",
    })
    void bundledBoardsHaveTheirManualsFigures(
            String name,
            String cpu,
            long flashBytes,
            long ramBytes,
            String consoleBase,
            TextProfile text,
            Optimization optimization,
            FloatAbi floatAbi) {
        BoardProfile board = ProfileLibrary.bundled().board(name);
        assertEquals(name, board.name());
        assertEquals(cpu, board.cpu().name());
        assertEquals(new MemoryRegion(0, flashBytes), board.flash());
        assertEquals(new MemoryRegion(0x2000_0000L, ramBytes), board.ram());
        assertEquals(Long.decode(consoleBase), board.console().base());
        assertEquals(text, board.text());
        assertEquals(optimization, board.optimization());
        assertEquals(floatAbi, board.cpu().llvm().floatAbi());
        assertEquals(name, board.qemu().machine());
    }

    @ParameterizedTest
    @CsvSource({
        "microbit,    256,  1024, NRF51_NVMC",
        "lm3s6965evb, 256,  1024, NONE",
        "mps2-an385,  1024, 4096, NONE",
        "virt,        256,  262144, CFI_INTEL_2X16",
    })
    void sectorsCoverTheFlash(String name, int count, int bytes, FlashController controller) {
        BoardProfile board = ProfileLibrary.bundled().board(name);
        FlashProfile flash = board.soc().programming();
        assertEquals(count, flash.sectors().size());
        assertEquals(bytes, flash.sectors().getFirst().length());
        assertEquals(board.flash().end(), flash.sectors().getLast().end());
        assertEquals(controller, flash.controller());
    }

    @Test
    void everyBundledBoardIsListedAndValid() {
        ProfileLibrary library = ProfileLibrary.bundled();
        assertEquals(
                List.of("lm3s6965evb", "microbit", "mps2-an385", "mps2-an386", "virt"),
                library.boardNames());
        library.boardNames().forEach(library::board);
        assertTrue(library.boardNames().contains(ProfileLibrary.DEFAULT_BOARD));
    }

    @ParameterizedTest
    @CsvSource({"nucleo", "../board/microbit", "MICROBIT", "''"})
    void unknownBoardIsRefusedWithTheList(String name) {
        UnknownBoardException e =
                assertThrows(
                        UnknownBoardException.class, () -> ProfileLibrary.bundled().board(name));
        assertEquals(name, e.board());
        assertEquals(
                "unknown board '"
                        + name
                        + "'; known boards: lm3s6965evb, microbit, mps2-an385, mps2-an386, virt",
                e.getMessage());
    }

    @Test
    void boardOfTheUsersDirectoryOverridesItsSocAndCpu() throws IOException {
        write(
                "board/mine.yaml",
                """
                description: my board
                soc: lm3s6965
                stack: 0x1000
                text: latin1
                optimize: size
                memory: {ram: {length: 32K}}
                mpu-regions: 0
                qemu: {machine: lm3s6965evb, arguments: [-nic, none]}
                """);
        ProfileLibrary library = ProfileLibrary.bundled().withDirectory(directory);
        BoardProfile board = library.board("mine");
        assertEquals(new MemoryRegion(0x2000_0000L, 32768), board.ram());
        assertEquals(262144, board.flash().length());
        assertEquals(0, board.cpu().mpuRegions());
        assertEquals(4096, board.stackBytes());
        assertEquals(List.of("-nic", "none"), board.qemu().arguments());
        assertTrue(library.boardNames().contains("mine"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: latin2                 | text                | must be latin1 or unicode,"
                        + " not 'latin2'",
                "colour: red                  | colour              | is not a key of a board"
                        + " profile",
                "stack: 20                    | stack               | must be from 256 to 8192, not"
                        + " 20",
                "stack: 1001                  | stack               | must be a multiple of 8",
                "stack: plenty                | stack               | must be a number such as"
                        + " 4096, 0x1000 or 4K, not 'plenty'",
                "stack: [1, 2]                | stack               | must be one value, not a"
                        + " list",
                "soc: z80                     | soc                 | there is no soc/z80.yaml",
                "memory: {ram: {origin: 0}}   | memory.ram.origin   | RAM at 0x00000000..0x00003FFF"
                        + " must not overlap flash at 0x00000000..0x0003FFFF",
                "memory: {flash: {origin: 8}} | memory.flash.origin | must be a multiple of 128,"
                        + " for the vector table",
                "memory: {ram: {length: 0xFFFFFFF8}} | memory.ram.length | must not reach beyond"
                        + " the 32-bit address space",
                "interrupts: 33               | interrupts          | must be from 1 to 32, not 33",
                "interrupt-names: {UART9: 32} | interrupt-names.UART9 | must be from 0 to 31, not"
                        + " 32",
                "interrupt-names: {SysTick: 1} | interrupt-names.SysTick | is the name of another"
                        + " vector",
                "interrupt-names: {IRQ7: 1}   | interrupt-names.IRQ7 | is the name of another"
                        + " vector",
                "interrupt-names: {a-b: 1}    | interrupt-names.a-b | must be a name of letters,"
                        + " digits and underscores",
                "llvm: {float-abi: hard}      | llvm.float-abi      | must be hard exactly if"
                        + " llvm.triple ends in eabihf",
                "llvm: {triple: thumbv6m-none-eabi} | llvm.triple   | must be a normalised Thumb"
                        + " triple such as thumbv7m-none-unknown-eabi, not 'thumbv6m-none-eabi'",
                "console: {driver: no-class}  | console.driver      | must be the name of a class,"
                        + " not 'no-class'",
                "console: {base: 0x40000001}  | console.base        | must be a multiple of 4",
                "qemu: {machine: microbit, arguments: -nic} | qemu.arguments      | must be a list",
                "inherits: bad                | inherits            | must not go deeper than 8"
                        + " files or in a circle",
                "inherits: none               | inherits            | there is no board/none.yaml",
            })
    void brokenRuleIsNamedWithFileLineAndKey(String line, String key, String rule)
            throws IOException {
        String topLevelKey = line.substring(0, line.indexOf(':') + 1);
        String rest =
                """
                description: a broken board
                soc: nrf51822
                stack: 2K
                text: latin1
                optimize: size
                qemu: {machine: microbit}
                """
                        .lines()
                        .filter(other -> !other.startsWith(topLevelKey))
                        .collect(Collectors.joining("\n"));
        write("board/bad.yaml", line + "\n" + rest + "\n");
        InvalidProfileException e =
                assertThrows(
                        InvalidProfileException.class,
                        () -> ProfileLibrary.bundled().withDirectory(directory).board("bad"));
        assertEquals(key, e.key());
        assertEquals(rule, e.rule());
        assertEquals(directory.resolve("board/bad.yaml").toString(), e.file());
        assertEquals(1, e.line());
    }

    @Test
    void missingKeyIsNamedWithTheFile() throws IOException {
        write("board/bare.yaml", "description: bare\nsoc: nrf51822\n");
        assertEquals(
                directory.resolve("board/bare.yaml") + ": stack: is missing",
                assertThrows(
                                InvalidProfileException.class,
                                () ->
                                        ProfileLibrary.bundled()
                                                .withDirectory(directory)
                                                .board("bare"))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'a: [', 1", "'a: 1\na: 2', 0", "'just text', 0", "'', 0"})
    void fileThatIsNoMappingIsRefused(String text, int leastLine) throws IOException {
        write("board/broken.yaml", text.translateEscapes());
        InvalidProfileException e =
                assertThrows(
                        InvalidProfileException.class,
                        () -> ProfileLibrary.bundled().withDirectory(directory).board("broken"));
        assertTrue(e.line() >= leastLine, e.getMessage());
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
