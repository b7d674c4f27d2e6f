import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Atomic updates of static fields through VarHandles, also by several threads. */
public class HandlesOfStaticFields {
    static int count;
    static volatile long total;
    static byte small = 120;
    static short narrow = -3;
    static char letter = 'a';
    static boolean flag;
    static float ratio = 0.5f;
    static double exact = 2.5;
    static String name = "first";

    private static final VarHandle COUNT = handle("count", int.class);
    private static final VarHandle TOTAL = handle("total", long.class);
    private static final VarHandle SMALL = handle("small", byte.class);
    private static final VarHandle NARROW = handle("narrow", short.class);
    private static final VarHandle LETTER = handle("letter", char.class);
    private static final VarHandle FLAG = handle("flag", boolean.class);
    private static final VarHandle RATIO = handle("ratio", float.class);
    private static final VarHandle EXACT = handle("exact", double.class);
    private static final VarHandle NAME = handle("name", String.class);

    private static VarHandle handle(String field, Class<?> type) {
        try {
            return MethodHandles.lookup()
                    .findStaticVarHandle(HandlesOfStaticFields.class, field, type);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    private static void ints() {
        System.out.println((int) COUNT.getAndAdd(5) + " " + count);
        System.out.println(COUNT.compareAndSet(5, 9) + " " + COUNT.compareAndSet(5, 1));
        System.out.println((int) COUNT.getAndBitwiseOr(6) + " " + (int) COUNT.getVolatile());
        System.out.println((int) COUNT.getAndBitwiseAnd(12) + " " + (int) COUNT.getAcquire());
        System.out.println((int) COUNT.getAndBitwiseXor(5) + " " + (int) COUNT.getOpaque());
        System.out.println((int) COUNT.compareAndExchange(9, 70) + " " + count);
        System.out.println((int) COUNT.compareAndExchangeAcquire(1, 2) + " " + count);
        System.out.println((int) COUNT.getAndSet(3) + " " + (int) COUNT.getAndSetRelease(4));
        COUNT.setVolatile(8);
        COUNT.setRelease(count + 1);
        System.out.println(count);
        COUNT.getAndAdd(1);
        COUNT.compareAndSet(10, 11);
        System.out.println(count);
    }

    private static void others() {
        System.out.println((long) TOTAL.getAndAdd(1L << 40) + " " + total);
        System.out.println(TOTAL.compareAndSet(1L << 40, -1L) + " " + total);
        System.out.println((long) TOTAL.getAndBitwiseXorRelease(0xFFL) + " " + total);
        System.out.println((byte) SMALL.getAndAdd((byte) 20) + " " + small);
        System.out.println(SMALL.compareAndSet((byte) -116, (byte) 4) + " " + small);
        System.out.println((short) NARROW.getAndAddAcquire((short) 5) + " " + narrow);
        System.out.println((char) LETTER.getAndAdd((char) 2) + " " + letter);
        System.out.println((boolean) FLAG.getAndSet(true) + " " + flag);
        System.out.println((boolean) FLAG.getAndBitwiseXor(true) + " " + flag);
        System.out.println(FLAG.compareAndSet(false, true) + " " + flag);
        System.out.println(RATIO.compareAndSet(0.5f, Float.NaN) + " " + ratio);
        System.out.println(RATIO.compareAndSet(Float.NaN, -0.0f) + " " + ratio);
        System.out.println(RATIO.compareAndSet(0.0f, 1.0f) + " " + ratio);
        System.out.println((double) EXACT.getAndSet(7.25) + " " + exact);
        System.out.println((double) EXACT.compareAndExchange(7.25, 1e300) + " " + exact);
        String first = (String) NAME.getAndSet("second");
        System.out.println(first + " " + name);
        System.out.println(NAME.compareAndSet("second", "third") + " " + name);
        System.out.println((String) NAME.compareAndExchange("none", "fourth") + " " + name);
        System.out.println(NAME.compareAndSet("third", null) + " " + name);
    }

    private static void threads() throws InterruptedException {
        COUNT.set(0);
        TOTAL.set(0L);
        Thread[] threads = new Thread[3];
        for (int t = 0; t < threads.length; t++) {
            threads[t] =
                    new Thread(() -> {
                        for (int i = 0; i < 20_000; i++) {
                            COUNT.getAndAdd(1);
                            long seen;
                            do {
                                seen = (long) TOTAL.getVolatile();
                            } while (!TOTAL.weakCompareAndSet(seen, seen + 3));
                        }
                    });
            threads[t].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(count + " " + total);
    }

    public static void main(String[] args) throws InterruptedException {
        ints();
        others();
        threads();
    }
}
