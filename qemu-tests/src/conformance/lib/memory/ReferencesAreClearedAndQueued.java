import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import java.util.WeakHashMap;

@SuppressWarnings("unchecked")
public class ReferencesAreClearedAndQueued {
    static ReferenceQueue<Object> queue = new ReferenceQueue<>();
    static WeakReference<Object>[] weak = new WeakReference[10];
    static Object[] kept = new Object[10];
    static PhantomReference<Object> phantom;
    static SoftReference<byte[]> soft;
    static WeakHashMap<Object, String> map = new WeakHashMap<>();

    static void make() {
        for (int i = 0; i < weak.length; i++) {
            Object referent = new int[i + 1];
            weak[i] = new WeakReference<>(referent, queue);
            if (i % 2 == 1) {
                kept[i] = referent;
            }
            map.put(referent, "value " + i);
        }
        phantom = new PhantomReference<>(new Object(), queue);
        soft = new SoftReference<>(new byte[100]);
    }

    /** Overwrites what the frames of make left on the stack. */
    static int scrub(int depth) {
        int a = depth * 3;
        int b = a ^ depth;
        return depth == 0 ? a : scrub(depth - 1) + b;
    }

    static void collect() {
        scrub(50);
        System.gc();
    }

    static void drop() {
        for (int i = 0; i < kept.length; i++) {
            kept[i] = null;
        }
    }

    static int poll() {
        Set<Reference<?>> seen = new HashSet<>();
        long end = System.nanoTime() + 50_000_000L;
        do {
            Reference<?> reference = queue.poll();
            if (reference != null && !seen.add(reference)) {
                System.out.println("twice");
            }
        } while (System.nanoTime() < end);
        return seen.size();
    }

    public static void main(String[] args) {
        make();
        collect();
        for (int i = 0; i < weak.length; i++) {
            System.out.println(i + " " + (weak[i].get() != null) + " " + weak[i].refersTo(kept[i]));
        }
        System.out.println(phantom.get() + " " + phantom.refersTo(null));
        System.out.println("soft " + (soft.get() != null));
        System.out.println(poll() + " queued");
        System.out.println(map.size() + " in the map");
        drop();
        collect();
        // A word of the stack that is no reference any more may keep one of them.
        System.out.println(poll() >= 4);
        System.out.println(map.size() <= 1);
        int blocks = 0;
        Object[] list = null;
        try {
            while (true) {
                Object[] node = new Object[(int) (Runtime.getRuntime().maxMemory() / 64)];
                node[0] = list;
                list = node;
                blocks++;
            }
        } catch (OutOfMemoryError e) {
            list = null;
            System.out.println("full, soft " + (soft.get() != null) + " " + (blocks > 3));
        }
    }
}
