public class SynchronizedReleasesOnThrow {
    private final Object lock = new Object();
    private int entered;

    synchronized int guarded(int k) {
        entered++;
        if (k == 0) {
            throw new IllegalStateException();
        }
        return k == 1 ? entered : guarded(k - 1);
    }

    static synchronized int shared(int k) {
        return k == 0 ? 1 / k : shared(k - 1);
    }

    int block(int k) {
        synchronized (lock) {
            synchronized (this) {
                synchronized (lock) {
                    if (k == 0) {
                        throw new IllegalArgumentException();
                    }
                    if (k == 1) {
                        return 11;
                    }
                }
            }
            return 12;
        }
    }

    public static void main(String[] args) {
        SynchronizedReleasesOnThrow o = new SynchronizedReleasesOnThrow();
        for (int k = 0; k < 3; k++) {
            try {
                System.out.println(o.guarded(k));
            } catch (IllegalStateException e) {
                System.out.println("state");
            }
            try {
                System.out.println(o.block(k));
            } catch (IllegalArgumentException e) {
                System.out.println("argument");
            }
        }
        try {
            shared(3);
        } catch (ArithmeticException e) {
            System.out.println("divided");
        }
        synchronized (o) {
            System.out.println(o.entered);
        }
    }
}
