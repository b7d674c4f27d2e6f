public class ThrownThroughManyFrames {
    static int depthReached;
    static int cleanups;

    static int down(int n, long ballast, double more) {
        depthReached = n;
        if (n == 0) {
            throw new IllegalStateException();
        }
        int r = down(n - 1, ballast * 3, more + 1);
        return r + (int) ballast + (int) more;
    }

    static int withFinally(int n) {
        try {
            if (n == 0) {
                throw new UnsupportedOperationException();
            }
            return withFinally(n - 1) + 1;
        } finally {
            cleanups += n;
        }
    }

    static int selective(int n) {
        try {
            if (n == 0) {
                throw new IllegalArgumentException();
            }
            return selective(n - 1);
        } catch (IllegalStateException e) {
            return -1;
        } catch (IllegalArgumentException e) {
            if (n < 20) {
                throw e;
            }
            return n;
        }
    }

    public static void main(String[] args) {
        int kept = 12345;
        for (int depth = 1; depth <= 60; depth += 20) {
            try {
                System.out.println(down(depth, depth, 0.5));
            } catch (IllegalStateException e) {
                System.out.println("caught above " + depth + " " + depthReached + " " + kept);
            }
        }
        try {
            withFinally(40);
        } catch (UnsupportedOperationException e) {
            System.out.println(cleanups);
        }
        System.out.println(selective(30));
    }
}
