/** Threads end by exceptions that nobody catches; the program goes on. */
class Uncaught {
    public static void main(String[] args) throws InterruptedException {
        Thread failing = new Thread(Uncaught::fail, "eater");
        failing.start();
        failing.join();
        Thread unnamed = new Thread(() -> divide(args.length));
        unnamed.start();
        unnamed.join();
        System.out.println("main goes on");
        throw new IllegalArgumentException("and ends so");
    }

    private static void fail() {
        throw new IllegalStateException("no fork");
    }

    private static void divide(int by) {
        System.out.println(1 / by);
    }
}
