public class UncaughtStackOverflow {
    static long forever(long n) {
        return forever(n + 1) * 3 + n;
    }

    public static void main(String[] args) {
        System.out.println("down");
        System.out.println(forever(1));
    }
}
