package dev.cortado.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {

    private static final String METHOD = "swap-move";
    private static final String BOOTLOADER = "{ origin: 0, length: 24K }";
    private static final String STATE = "{ origin: 0x6000, length: 2K }";
    private static final String PRIMARY = "{ origin: 0x6800, length: 115K }";
    private static final String SECONDARY = "{ origin: 0x23400, length: 115K }";

    @TempDir Path directory;

    @Test
    void microbitsPartitionsFillItsFlash() {
        BoardProfile board = ProfileLibrary.bundled().board("microbit");
        PartitionTable table = board.partitions().orElseThrow();
        assertEquals(UpdateMethod.SWAP_MOVE, table.method());
        assertEquals(new MemoryRegion(0, 24 * 1024), table.bootloader());
        assertEquals(table.bootloader().end(), table.state().origin());
        assertEquals(table.state().end(), table.slot(SlotName.PRIMARY).origin());
        assertEquals(table.slot(SlotName.PRIMARY).end(), table.slot(SlotName.SECONDARY).origin());
        assertEquals(board.flash().end(), table.slot(SlotName.SECONDARY).end());
        assertEquals(Optional.empty(), table.scratch());
    }

    @Test
    void boardWithoutPartitionsHasNone() {
        assertEquals(Optional.empty(), ProfileLibrary.bundled().board("lm3s6965evb").partitions());
    }

    @Test
    void sectorsOfSeveralSizesAreSwappedByWayOfScratch() throws IOException {
        String sectors = "memory: { flash: { sectors: [ 128 x 1K, 64 x 2K ] } }\n";
        String scratch = "  scratch: { origin: 0x3F800, length: 2K }\n";
        String secondary = "{ origin: 0x20000, length: 64K }";
        String primary = "{ origin: 0x6800, length: 64K }";
        write(sectors, METHOD, BOOTLOADER, STATE, primary, secondary, "");
        assertEquals("must be swap-scratch, as the slots' sectors differ in size", refusal());
        write(sectors, "swap-scratch", BOOTLOADER, STATE, primary, secondary, scratch);
        assertTrue(read().partitions().orElseThrow().scratch().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bootloader | { origin: 1K, length: 1K } | partitions.bootloader.origin | must be"
                        + " the flash's, where the core starts",
                "state | { origin: 0x6000, length: 1K } | partitions.state.length | must be two"
                        + " sectors, not 1",
                "state | { origin: 0x5C00, length: 2K } | partitions.state.origin |"
                        + " 0x00005C00..0x000063FF must not overlap bootloader at"
                        + " 0x00000000..0x00005FFF",
                "primary | { origin: 0x6900, length: 115K } | partitions.primary.origin | must be"
                        + " where a sector begins, such as 0x00006800",
                "primary | { origin: 0x6800, length: 1500 } | partitions.primary.length | must end"
                        + " with a sector, such as at 2048 bytes",
                "primary | { origin: 0x6800, length: 2K } | partitions.primary.length | must be at"
                        + " least 3 sectors",
                "secondary | { origin: 0x23400, length: 116K } | partitions.secondary.length |"
                        + " 0x00023400..0x000403FF must not reach beyond the flash at"
                        + " 0x00000000..0x0003FFFF",
                "secondary | { origin: 0x23400, length: 114K } | partitions.secondary.length | must"
                        + " be that of the primary slot, 117760 bytes, not 116736",
                "secondary | { origin: 0x50000, length: 1K } | partitions.secondary.origin | must"
                        + " be from 0 to 0x3FFFF, not 0x50000",
                "scratch | { origin: 0x23400, length: 1K } | partitions.scratch.origin | is used by"
                        + " the update method swap-scratch only",
                "update | by-hand | update | must be swap-move or swap-scratch or overwrite or"
                        + " direct-xip, not 'by-hand'",
            })
    void brokenRuleIsNamedWithItsKey(String part, String value, String key, String rule)
            throws IOException {
        write(
                "",
                part.equals("update") ? value : METHOD,
                part.equals("bootloader") ? value : BOOTLOADER,
                part.equals("state") ? value : STATE,
                part.equals("primary") ? value : PRIMARY,
                part.equals("secondary") ? value : SECONDARY,
                part.equals("scratch") ? "  scratch: " + value + "\n" : "");
        InvalidProfileException e = assertThrows(InvalidProfileException.class, this::read);
        assertEquals(key, e.key());
        assertEquals(rule, e.rule());
        assertTrue(e.line() > 0);
    }

    private String refusal() {
        return assertThrows(InvalidProfileException.class, this::read).rule();
    }

    private BoardProfile read() {
        return ProfileLibrary.bundled().withDirectory(directory).board("mine");
    }

    private void write(
            String more,
            String method,
            String bootloader,
            String state,
            String primary,
            String secondary,
            String scratch)
            throws IOException {
        Path file = directory.resolve("board/mine.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                description: a board with a bootloader
                soc: nrf51822
                stack: 2K
                text: latin1
                optimize: size
                qemu: { machine: microbit }
                %supdate: %s
                partitions:
                  bootloader: %s
                  state: %s
                  primary: %s
                  secondary: %s
                %s\
                """
                        .formatted(more, method, bootloader, state, primary, secondary, scratch));
    }
}
