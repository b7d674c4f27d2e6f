import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Field updaters in constants, in methods, and in classes that start on the device. */
public class FieldUpdatersOfConstants {
    volatile int count;
    volatile long total;
    volatile String name;

    static final AtomicIntegerFieldUpdater<FieldUpdatersOfConstants> COUNT =
            AtomicIntegerFieldUpdater.newUpdater(FieldUpdatersOfConstants.class, "count");

    static class Late {
        static final long START = System.nanoTime();
        static final AtomicLongFieldUpdater<FieldUpdatersOfConstants> TOTAL =
                AtomicLongFieldUpdater.newUpdater(FieldUpdatersOfConstants.class, "total");
        static final AtomicReferenceFieldUpdater<FieldUpdatersOfConstants, String> NAME =
                AtomicReferenceFieldUpdater.newUpdater(
                        FieldUpdatersOfConstants.class, String.class, "name");
    }

    static AtomicIntegerFieldUpdater<FieldUpdatersOfConstants> made() {
        return AtomicIntegerFieldUpdater.newUpdater(FieldUpdatersOfConstants.class, "count");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void wrongReceiver() {
        ((AtomicIntegerFieldUpdater) COUNT).set("a string", 3);
    }

    public static void main(String[] args) throws InterruptedException {
        FieldUpdatersOfConstants object = new FieldUpdatersOfConstants();
        System.out.println(COUNT.incrementAndGet(object) + " " + COUNT.getAndAdd(object, 5));
        System.out.println(made().compareAndSet(object, 6, -1) + " " + object.count);
        System.out.println(made().updateAndGet(object, n -> n * 7) + " " + COUNT.get(object));
        System.out.println(COUNT.getAndSet(object, 9) + " " + object.count);
        System.out.println(Late.TOTAL.addAndGet(object, 1L << 40) + " " + object.total);
        System.out.println(Late.TOTAL.accumulateAndGet(object, 3, Long::sum));
        System.out.println(Late.NAME.compareAndSet(object, null, "first") + " " + object.name);
        System.out.println(Late.NAME.getAndSet(object, "second") + " " + object.name);
        System.out.println(Late.NAME.compareAndSet(object, "other", "third") + " " + object.name);
        try {
            wrongReceiver();
        } catch (ClassCastException e) {
            System.out.println("of another class");
        }
        COUNT.set(object, 0);
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    new Thread(
                            () -> {
                                for (int n = 0; n < 1000; n++) {
                                    COUNT.getAndIncrement(object);
                                }
                            });
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(object.count);
    }
}
