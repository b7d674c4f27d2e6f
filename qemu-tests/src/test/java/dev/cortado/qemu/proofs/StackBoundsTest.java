package dev.cortado.qemu.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.StackSection;
import dev.cortado.compiler.report.StackSection.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program allocates, it allocates within a bound of the stack; recursion is named. */
class StackBoundsTest {
    private static final String BUILDER =
            """
            class Builder {
                public static void main(String[] args) {
                    StringBuilder text = new StringBuilder("hello");
                    for (int i = 0; i < args.length + 3; i++) {
                        text.append(' ').append(i);
                    }
                    System.out.println(text);
                }
            }
            """;

    private static final String COLLECTIONS =
            """
            import java.util.*;

            class Words {
                public static void main(String[] args) {
                    Map<String, Integer> counts = new HashMap<>();
                    List<String> words = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        String word = "w" + i % 7;
                        words.add(word);
                        counts.merge(word, 1, Integer::sum);
                    }
                    int sum = 0;
                    for (Map.Entry<String, Integer> each : counts.entrySet()) {
                        sum += each.getValue();
                    }
                    Deque<Integer> queue = new ArrayDeque<>(counts.values());
                    while (!queue.isEmpty()) {
                        sum += queue.poll();
                    }
                    System.out.println(sum + " " + words.size());
                }
            }
            """;

    private static final String RECURSIVE =
            """
            class Tree {
                static int even(int depth) {
                    return depth == 0 ? 1 : odd(depth - 1) + odd(depth - 1) * 3;
                }

                static int odd(int depth) {
                    return depth == 0 ? 0 : even(depth - 1) ^ even(depth - 1) << 1;
                }

                public static void main(String[] args) {
                    System.out.println(even(args.length + 5));
                }
            }
            """;

    private static final String THREADS =
            """
            class Threaded {
                static int count;

                static synchronized void count() {
                    count++;
                    System.out.println("thread " + count);
                }

                public static void main(String[] args) throws InterruptedException {
                    Thread other = new Thread(Threaded::count, "other");
                    other.start();
                    other.join();
                    System.out.println(count);
                }
            }
            """;

    @TempDir Path directory;

    private static StackSection.Entry main(StackSection stack) {
        return stack.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.MAIN)
                .findFirst()
                .orElseThrow();
    }

    private void assertProved(String board, String name, String source) throws IOException {
        BuildReport report = Reports.of(directory, board, name, source);
        StackSection.Entry main = main(report.stack());
        assertEquals(List.of(), main.recursions());
        assertEquals(List.of(), main.gaps());
        assertTrue(report.stack().isMainProved());
        assertTrue(main.bytes() > 0 && main.bytes() < 2048, () -> main.bytes() + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an386", "virt"})
    void aProgramWithAStringBuilderHasABound(String board) throws IOException {
        assertProved(board, "Builder", BUILDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an386"})
    void aProgramWithCollectionsHasABound(String board) throws IOException {
        assertProved(board, "Words", COLLECTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "virt"})
    void recursionIsNamedWithItsCycleAndStopsInTime(String board) throws IOException {
        StackSection stack = Reports.of(directory, board, "Tree", RECURSIVE).stack();
        StackSection.Reserve reserve = stack.reserve().orElseThrow();
        assertTrue(reserve.isSufficient(), reserve::toString);
        StackSection.Entry main = main(stack);
        assertFalse(main.isProved());
        assertEquals(1, main.recursions().size());
        StackSection.Recursion recursion = main.recursions().getFirst();
        assertTrue(recursion.guarded());
        assertTrue(
                recursion.cycle().stream().allMatch(call -> call.startsWith("Tree.")),
                () -> recursion.cycle().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an386", "virt"})
    void theHandlersOfAProgramWithThreadsHaveEnoughStack(String board) throws IOException {
        StackSection stack = Reports.of(directory, board, "Threaded", THREADS).stack();
        assertTrue(stack.areHandlersProved());
        assertTrue(
                stack.handlerBytes() <= stack.handlerStackBytes(),
                () -> stack.handlerBytes() + " bytes");
        assertTrue(stack.mainBytes() <= stack.mainStackBytes());
        List<StackSection.Entry> threads =
                stack.entries().stream().filter(e -> e.kind() == EntryKind.THREAD).toList();
        assertEquals(1, threads.size());
        assertTrue(threads.getFirst().isProved());
        assertTrue(
                threads.getFirst().bytes() <= stack.threadStackBytes(),
                () -> threads.getFirst().bytes() + " bytes");
    }
}
