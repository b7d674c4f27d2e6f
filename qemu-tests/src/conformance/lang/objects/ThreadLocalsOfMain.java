public class ThreadLocalsOfMain {
    static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 10);

    public static void main(String[] args) {
        COUNT.set(COUNT.get() + 1);
        System.out.println(COUNT.get());
        COUNT.remove();
        System.out.println(COUNT.get());
        System.out.println(Thread.currentThread().getName());
    }
}
