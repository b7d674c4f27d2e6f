import java.lang.ref.WeakReference;

public class WeakReferencesHoldAndClear {
    public static void main(String[] args) {
        Object strong = new Object();
        WeakReference<Object> kept = new WeakReference<>(strong);
        System.out.println(kept.get() == strong);
        kept.clear();
        System.out.println(kept.get());
        WeakReference<String> literal = new WeakReference<>("literal");
        System.gc();
        System.out.println(literal.get());
    }
}
