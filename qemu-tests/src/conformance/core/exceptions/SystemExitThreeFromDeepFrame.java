public class SystemExitThreeFromDeepFrame {
    static int down(int n) {
        if (n == 0) {
            System.exit(3);
        }
        try {
            return down(n - 1) + 1;
        } finally {
            System.out.println("never");
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(down(10));
    }
}
