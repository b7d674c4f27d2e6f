package dev.cortado.qemu.interrupts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.LocalQemu;
import dev.cortado.qemu.harness.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What code must not do ends the program with a report that says what it was and where. */
class FaultReportTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<String, Firmware> IMAGES = new HashMap<>();

    private static Outcome run(String program, String board, String input) throws Exception {
        String key = program + "-" + board;
        if (!IMAGES.containsKey(key)) {
            IMAGES.put(key, DevicePrograms.build(program, board));
        }
        byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
        return LocalQemu.onPath().run(IMAGES.get(key), bytes, LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to flash      | w | mps2-an385  | 4 MemManage | DACCVIOL MMARVALID | MMFAR"
                        + " 0x00000400 | Misdeeds.write(",
                "write to flash      | w | lm3s6965evb | 4 MemManage | DACCVIOL MMARVALID | MMFAR"
                        + " 0x00000400 | Misdeeds.write(",
                "read near null      | n | lm3s6965evb | 4 MemManage | DACCVIOL MMARVALID | MMFAR"
                        + " 0x00000010 | Misdeeds.read(",
                "code in RAM         | x | mps2-an386  | 4 MemManage | IACCVIOL | pc 0x200 |"
                        + " Misdeeds.main(",
                "code in peripherals | p | mps2-an385  | 4 MemManage | IACCVIOL | pc 0x40004000 |"
                        + " Misdeeds.main(",
                "nothing there       | b | mps2-an385  | 5 BusFault  | PRECISERR BFARVALID | BFAR"
                        + " 0xe8000000 | Misdeeds.read(",
                "below the stack     | s | lm3s6965evb | 4 MemManage | DACCVIOL MMARVALID | MMFAR"
                        + " 0x1ffffff0 | Misdeeds.write(",
                "Arm state           | j | mps2-an386  | 6 UsageFault | INVSTATE | pc 0x10000000 |"
                        + " Misdeeds.main(",
                "Arm state           | j | microbit    | 3 HardFault | r12 | pc 0x10000000 |"
                        + " Misdeeds.main(",
            })
    void aMisdeedIsReportedWithItsFaultAndPlace(
            String misdeed,
            String input,
            String board,
            String exception,
            String status,
            String detail,
            String frame)
            throws Exception {
        Outcome outcome = run("Misdeeds", board, input);
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertEquals("deed " + input + "\n", outcome.console());
        for (String part :
                new String[] {"processor exception " + exception, status, detail, "at " + frame}) {
            assertTrue(outcome.messages().contains(part), outcome::messages);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to nothing  | w | DataAbort | DFSR 0x00000808 | DFAR 0x0e000000 |"
                        + " Aborts.write(",
                "read of nothing   | r | DataAbort | DFSR 0x00000008 | DFAR 0x0e000010 |"
                        + " Aborts.read(",
                "jump to nothing   | p | PrefetchAbort | IFSR 0x00000008 | IFAR 0x0e000000 |"
                        + " Aborts.main(",
                "no instruction    | u | UndefinedInstruction | sp 0x4 | cpsr 0x | Aborts.main(",
                "unchecked descent | s | DataAbort | DFAR 0x3ffffff8 | sp 0x40000000 |"
                        + " Aborts$Depths.dive(",
            })
    void anAbortOfTheApplicationProfileIsReportedWithItsFaultAndPlace(
            String misdeed,
            String input,
            String exception,
            String status,
            String detail,
            String frame)
            throws Exception {
        Outcome outcome = run("Aborts", "virt", input);
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertEquals("deed " + input + "\n", outcome.console());
        for (String part :
                new String[] {
                    "processor exception " + exception + "\n", status, detail, "at " + frame
                }) {
            assertTrue(outcome.messages().contains(part), outcome::messages);
        }
    }

    @Test
    void aFailedCheckOfAHandlerOfTheInterruptControllerEndsTheProgram() throws Exception {
        Outcome outcome = run("Aborts", "virt", "h");
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertTrue(
                outcome.messages()
                        .contains(
                                "java.lang.ArrayIndexOutOfBoundsException in the handler of"
                                        + " processor exception IRQ39\n"),
                outcome::messages);
        assertTrue(outcome.messages().contains("at Aborts.failing("), outcome::messages);
    }

    @Test
    void interruptsOfTheInterruptControllerAreMaskedDisabledAndCleared() throws Exception {
        Outcome outcome = run("Aborts", "virt", "i");
        assertEquals(0, outcome.exitCode(), outcome::messages);
        assertEquals(
                "deed i\nmasked: 0\nunmasked: 1\ndisabled: 1\ncleared: 1\ndone\n",
                outcome.console());
    }

    @ParameterizedTest
    @CsvSource({"microbit", "lm3s6965evb", "mps2-an386"})
    void aFailedCheckOfAHandlerEndsTheProgram(String board) throws Exception {
        Outcome outcome = run("Misdeeds", board, "h");
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertTrue(
                outcome.messages()
                        .contains(
                                "java.lang.ArrayIndexOutOfBoundsException in the handler of"
                                        + " processor exception 14 PendSV"),
                outcome::messages);
        assertTrue(outcome.messages().contains("at Misdeeds.handler("), outcome::messages);
    }

    @ParameterizedTest
    @CsvSource({"microbit", "lm3s6965evb", "mps2-an385", "mps2-an386"})
    void handlersRunByPriority(String board) throws Exception {
        Outcome outcome = run("Priorities", board, "");
        assertEquals(0, outcome.exitCode(), outcome::messages);
        assertEquals(
                """
                masked: 0
                unmasked: 431
                not maskable: 4312
                disabled: 4312
                cleared: 4312 128
                """,
                outcome.console());
    }
}
