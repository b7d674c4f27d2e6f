package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A handler that can't be one, or does what handlers must not, ends the build with the reason. */
class InterruptPromisesTest {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@Interrupt(\"Timer9\") static void h() {} | P.h() (P.java:2) handles the"
                        + " interrupt \"Timer9\", which this board does not have. It has NMI,",
                "@Interrupt(\"IRQ44\") static void h() {} | GPIO_A, GPIO_B, GPIO_C, GPIO_D, GPIO_E,"
                        + " UART0,",
                "@Interrupt(\"UART0\") void h() {} | so it must be a static method with a body,"
                        + " without parameters and result",
                "@Interrupt(\"UART0\") static int h() { return 1; } | so it must be a static"
                        + " method",
                "@Interrupt(\"UART0\") static void h(int a) {} | so it must be a static method",
                "@Interrupt(\"UART0\") static synchronized void h() {} | so it must not be"
                        + " synchronized",
                "@Interrupt(\"UART0\") static void h() {} @Interrupt(\"IRQ5\") static void g() {} |"
                        + " interrupt UART0 has two handlers: P.h() (P.java:2) and P.g()"
                        + " (P.java:2)",
                "static volatile long t = System.nanoTime(); @Interrupt(\"IRQ4\") static void h()"
                        + " { t++; } | so its class must be initialised at build time, but",
            })
    void aMethodThatCannotBeAHandlerIsNamed(String members, String message) throws IOException {
        assertRefused(members, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "static volatile int n; %h { n += f(n); } static int f(int a) { int[] b = new"
                        + " int[a]; b[n & 3] = 2; return b[0]; } | must not allocate, but it does:"
                        + " | P.h() (P.java:2) calls | P.f(int) (P.java:2) allocates int[]",
                "static int[] q; %h { q[0]++; } static void main() { q = new"
                    + " int[System.in.hashCode() & 3]; IO.println(q.length); } | must not read a"
                    + " reference that the program changes, | P.h() (P.java:2) reads P.q, | P.h()",
                "static volatile Object o; %h { o = \"x\"; } | must not store a reference, | P.h()"
                        + " (P.java:2) stores a reference into P.o | P.h()",
                "static int n; %h { synchronized (P.class) { n++; } } | must not lock, | P.h()"
                        + " (P.java:2) locks | P.h()",
                "static int n; %h { n++; f(n); } static void f(int a) { if (a > 3) throw E; n = a;"
                        + " } static final RuntimeException E = new RuntimeException(); | must not"
                        + " throw, | P.h() (P.java:2) calls | P.f(int) (P.java:2) throws",
                "static class Late { static long v = System.nanoTime(); } %h { Late.v++; } | must"
                        + " not initialise a class, | P.h() (P.java:2) initialises P$Late |"
                        + " P.h()",
                "interface S { void put(int v); } static class A implements S { int a; public void"
                        + " put(int v) { a = v; } } static class L implements S { Object[] a;"
                        + " public void put(int v) { a = new Object[v]; } } static S s = new A();"
                        + " static S t = new L(); static int k; %h { (k > 0 ? s : t).put(3); } |"
                        + " must not allocate, | P.h() (P.java:2) calls | P$L.put(int)"
                        + " (P.java:2) allocates Object[]",
            })
    void aHandlerThatBreaksItsPromiseIsNamedWithTheShortestPath(
            String members, String promise, String step, String deed) throws IOException {
        assertRefused(
                members.replace("%h", "@Interrupt(\"UART0\") static void h()"),
                "cortado: P.h() handles the interrupt UART0, so it " + promise,
                step,
                deed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static int n; %h { n++; }",
                "static int n; static int[] q = new int[4]; %h { q[n & 7]++; n = 5 / n; }",
                "static byte[] a = new byte[4]; static byte[] b = new byte[4]; %h {"
                        + " System.arraycopy(a, 0, b, 0, 4); }",
            })
    void aHandlerThatComputesIsAccepted(String members) throws IOException {
        StringWriter err = new StringWriter();
        assertEquals(
                0,
                build(members.replace("%h", "@Interrupt(\"UART0\") static void h()"), err),
                err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static void main() { IO.println(f(3)); } @NoAllocation static Object f(int n) {"
                        + " return new int[n]; } | P.f(int) is marked @NoAllocation, so it must"
                        + " not allocate, but it does:",
                "static void main() { f(); } @Naked static void f() { IO.println(1); } | P.f() is"
                        + " marked @Naked, which only code of the SDK may be",
            })
    void aMarkedMethodThatBreaksItsPromiseIsNamed(String members, String message)
            throws IOException {
        StringWriter err = new StringWriter();
        assertEquals(2, build(members, err));
        assertTrue(err.toString().contains(message), err.toString());
    }

    private void assertRefused(String members, String... messages) throws IOException {
        StringWriter err = new StringWriter();
        assertEquals(2, build(members, err), err.toString());
        for (String message : messages) {
            assertTrue(err.toString().contains(message), err.toString());
        }
        assertFalse(Files.exists(directory.resolve("firmware")));
    }

    private int build(String members, StringWriter err) throws IOException {
        String main = members.contains(" main()") ? "" : " static void main() { }";
        Path file = directory.resolve("P.java");
        Files.writeString(
                file,
                "import dev.cortado.abi.*; import java.util.*;\nclass P { "
                        + members
                        + main
                        + " }\n");
        return Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err))
                .execute("build", "-o", directory.resolve("firmware").toString(), file.toString());
    }
}
