public class CaughtInTheSameMethod {
    static int f(int k) {
        int state = 1;
        try {
            state = 2;
            if (k == 0) {
                throw new IllegalStateException();
            }
            state = 3;
            if (k == 1) {
                throw new IllegalArgumentException();
            }
            state = 4;
            if (k == 2) {
                throw new Error();
            }
            state = 5;
        } catch (IllegalStateException e) {
            return state * 10;
        } catch (RuntimeException e) {
            return state * 100;
        } catch (Throwable t) {
            return state * 1000;
        }
        return state;
    }

    static long locals(int k) {
        int i = k;
        long l = k * 1L << 33;
        double d = k * 0.5;
        String s = "s" + k;
        try {
            i++;
            l += i;
            d += i;
            s += i;
            int z = 100 / (k - 3);
            i += z;
            l += z;
        } catch (ArithmeticException e) {
            i = -i;
            s += "!";
        }
        System.out.println(s + " " + (long) (d * 2));
        return l + i;
    }

    public static void main(String[] args) {
        for (int k = 0; k < 4; k++) {
            System.out.println(f(k));
        }
        for (int k = 0; k < 5; k++) {
            System.out.println(locals(k));
        }
    }
}
