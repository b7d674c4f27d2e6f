package dev.cortado.qemu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.cli.ErrorReport;
import dev.cortado.qemu.benchmarks.BenchCommand;
import dev.cortado.qemu.fuzz.FuzzCommand;
import dev.cortado.qemu.power.PowerCutCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that measure and test refuse what is wrong with one message and exit code 2. */
class BadCommandOptionsTest {
    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS =
            Map.of(
                    "bench", BenchCommand::new,
                    "fuzz", FuzzCommand::new,
                    "powercut", PowerCutCommand::new);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bench Sorting --sources src/benchmarks        | there is no kernel Sorting; there"
                        + " are Allocation, ",
                "bench Strings --flash --sources src/benchmarks | kernels cannot be chosen with"
                        + " --flash",
                "bench Strings --update --sources src/benchmarks | kernels cannot be chosen with"
                        + " --update",
                "fuzz --programs 0          | Invalid value for option '--programs': expected a"
                        + " whole number from 1 on, not '0'",
                "fuzz --reduce -1           | Invalid value for option '--reduce': expected a"
                        + " whole number from 0 on, not '-1'",
                "fuzz --board teapot        | unknown board 'teapot'; known boards: ",
                "powercut --cuts many       | Invalid value for option '--cuts': expected a whole"
                        + " number from 1 on, not 'many'",
                "powercut --board teapot    | unknown board 'teapot'; known boards: ",
                "powercut --board mps2-an385 | board mps2-an385 has no place for a bootloader",
            })
    void isRefused(String line, String message) {
        String[] words = line.split(" ");
        StringWriter err = new StringWriter();
        int code =
                ErrorReport.reporting(COMMANDS.get(words[0]).get())
                        .setOut(new PrintWriter(new StringWriter()))
                        .setErr(new PrintWriter(err, true))
                        .execute(Arrays.copyOfRange(words, 1, words.length));
        assertTrue(err.toString().startsWith("cortado: " + message), err.toString());
        assertEquals(2, code);
    }
}
