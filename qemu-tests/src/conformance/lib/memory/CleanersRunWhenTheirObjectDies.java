import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class CleanersRunWhenTheirObjectDies {
    static final CountDownLatch cleaned = new CountDownLatch(3);
    static Cleaner cleaner;
    static Object kept = new Object();
    static Cleaner.Cleanable early;
    static int actions;

    static void action() {
        synchronized (cleaned) {
            actions++;
        }
        cleaned.countDown();
    }

    static void register() {
        for (int i = 0; i < 3; i++) {
            cleaner.register(new int[i + 1], CleanersRunWhenTheirObjectDies::action);
        }
        cleaner.register(kept, () -> System.out.println("too early"));
        early = cleaner.register(new Object(), () -> System.out.println("by hand"));
        early.clean();
    }

    static int scrub(int depth) {
        int a = depth * 3;
        int b = a ^ depth;
        return depth == 0 ? a : scrub(depth - 1) + b;
    }

    static PhantomReference<Object> phantom(ReferenceQueue<Object> queue) {
        return new PhantomReference<>(new Object(), queue);
    }

    public static void main(String[] args) throws InterruptedException {
        cleaner = Cleaner.create();
        register();
        for (int i = 0; i < 20 && !cleaned.await(10, TimeUnit.MILLISECONDS); i++) {
            scrub(40);
            System.gc();
        }
        System.out.println(actions + " actions");
        early.clean();
        System.out.println(kept != null);

        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        System.out.println(queue.remove(20));
        PhantomReference<Object> phantom = phantom(queue);
        Thread collecting =
                new Thread(
                        () -> {
                            for (int i = 0; i < 5; i++) {
                                scrub(40);
                                System.gc();
                                Thread.yield();
                            }
                        });
        collecting.start();
        scrub(40);
        Reference<?> removed = queue.remove();
        System.out.println(removed == phantom);
        collecting.join();
        System.out.println(queue.poll());
    }
}
