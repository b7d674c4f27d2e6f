package dev.cortado.qemu.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.MaskingSection.Masked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No path of the runtime masks interrupts for more than 60 instructions. */
class MaskedInterruptsTest {
    private static final long LIMIT_INSTRUCTIONS = 60;

    private static final String ALLOCATING =
            """
            import java.util.*;
            import java.util.concurrent.atomic.*;

            class Allocating {
                static final AtomicLong total = new AtomicLong();
                public static void main(String[] args) {
                    Map<Integer, String> names = new HashMap<>();
                    for (int i = 0; i < 100; i++) {
                        names.put(i, "name " + i);
                        total.addAndGet(names.get(i).hashCode());
                    }
                    System.gc();
                    System.out.println(names.size() + " " + total.get());
                }
            }
            """;

    private static final String THREADS =
            """
            class Threads {
                static int count;
                static final Object lock = new Object();
                static void count() {
                    for (int i = 0; i < 100; i++) {
                        synchronized (lock) { count++; lock.notifyAll(); }
                    }
                }
                public static void main(String[] args) throws InterruptedException {
                    Thread other = new Thread(Threads::count, "other");
                    other.setPriority(7);
                    other.start();
                    synchronized (lock) { while (count < 50) lock.wait(10); }
                    Thread.sleep(1);
                    other.join();
                    System.out.println(count);
                }
            }
            """;

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an386", "virt"})
    void aProgramThatAllocatesKeepsTheLimit(String board) throws IOException {
        assertLimit(Reports.of(directory, board, "Allocating", ALLOCATING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an386", "virt"})
    void aProgramWithThreadsKeepsTheLimit(String board) throws IOException {
        BuildReport report = Reports.of(directory, board, "Threads", THREADS);
        assertFalse(report.masking().sections().isEmpty());
        assertLimit(report);
        // There handlers run masked from their entry on.
        assertEquals(
                board.equals("virt"),
                report.masking().sections().stream()
                        .anyMatch(m -> m.place().equals("entry of interrupts, to their end")));
    }

    @Test
    void aProgramThatOnlyPrintsNeverMasks() throws IOException {
        BuildReport report =
                Reports.of(
                        directory,
                        "microbit",
                        "Hello",
                        "void main() { System.out.println(\"hello\"); }");
        assertEquals(List.of(), report.masking().sections());
        assertTrue(report.stack().isMainProved());
    }

    @Test
    void codeThatIsCalledByItsAddressHasNoBound() throws IOException {
        BuildReport report =
                Reports.of(
                        directory,
                        "virt",
                        "Erasing",
                        """
                        class Erasing {
                            static final dev.cortado.drivers.cfi.CfiFlash FLASH =
                                    new dev.cortado.drivers.cfi.CfiFlash(0);
                            public static void main(String[] args) throws Exception {
                                FLASH.erase(0x300_0000);
                            }
                        }
                        """);
        assertTrue(
                report.masking().sections().stream()
                        .filter(masked -> masked.place().contains("CommandRoutine.run("))
                        .allMatch(masked -> masked.unbounded().isPresent()));
        assertFalse(report.stack().isMainProved());
    }

    private static void assertLimit(BuildReport report) {
        List<Masked> beyond =
                report.masking().sections().stream()
                        .filter(
                                masked ->
                                        masked.unbounded().isPresent()
                                                || masked.instructions() > LIMIT_INSTRUCTIONS)
                        .toList();
        assertEquals(List.of(), beyond);
    }
}
