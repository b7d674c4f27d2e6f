public class HardwareFaultsAreExceptions {
    static int divide(int a, int b) {
        return a / b;
    }

    static long remainder(long a, long b) {
        return a % b;
    }

    static int unusedDivision(int a, int b) {
        int unused = a / b;
        return 1;
    }

    static int unusedLoad(int[] a, int i) {
        int unused = a[i];
        return 2;
    }

    static void unusedAllocation(int n) {
        int[] unused = new int[n];
    }

    static void unusedCast(Object o) {
        String unused = (String) o;
    }

    public static void main(String[] args) {
        try {
            System.out.println(divide(1, 0));
        } catch (ArithmeticException e) {
            System.out.println("int");
        }
        try {
            System.out.println(remainder(1, 0));
        } catch (ArithmeticException e) {
            System.out.println("long");
        }
        try {
            System.out.println(unusedDivision(5, 0));
        } catch (ArithmeticException e) {
            System.out.println("unused division");
        }
        try {
            System.out.println(unusedLoad(new int[3], 3));
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("unused load");
        }
        try {
            unusedAllocation(-3);
        } catch (NegativeArraySizeException e) {
            System.out.println("unused allocation");
        }
        try {
            unusedCast(new Object());
        } catch (ClassCastException e) {
            System.out.println("unused cast");
        }
        double d = 1.0 / divide(0, 1);
        System.out.println(d > 1e300);
    }
}
