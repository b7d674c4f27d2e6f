public class StackOverflowIsCaught {
    static int depth;

    static int forever(int n) {
        depth++;
        return forever(n + 1) + 1;
    }

    static int mutualA(long a, long b) {
        return mutualB(a + 1, b) + 1;
    }

    static int mutualB(long a, long b) {
        depth++;
        return mutualA(a, b * 2) + (int) b;
    }

    interface Self {
        int call(Self s);
    }

    static int cleaned;

    static int withFinally() {
        depth++;
        try {
            return withFinally() + 1;
        } finally {
            cleaned++;
        }
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            depth = 0;
            try {
                System.out.println(forever(0));
            } catch (StackOverflowError e) {
                System.out.println("caught " + (depth > 50));
            }
        }
        try {
            mutualA(1, 2);
        } catch (StackOverflowError e) {
            System.out.println("mutual");
        }
        Self s =
                new Self() {
                    public int call(Self other) {
                        return other.call(this) + 1;
                    }
                };
        try {
            s.call(s);
        } catch (StackOverflowError e) {
            System.out.println("interface");
        }
        depth = 0;
        try {
            withFinally();
        } catch (StackOverflowError e) {
            System.out.println("finally " + (cleaned >= depth - 1 && depth > 20));
        }
        System.out.println("alive");
    }
}
