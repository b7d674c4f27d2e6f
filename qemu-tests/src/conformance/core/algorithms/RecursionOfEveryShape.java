public class RecursionOfEveryShape {
    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ackermann(int m, int n) {
        return m == 0
                ? n + 1
                : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static int moves;

    static void hanoi(int n, char a, char b, char c) {
        if (n == 0) {
            return;
        }
        hanoi(n - 1, a, c, b);
        moves = moves * 3 + a - c;
        hanoi(n - 1, b, a, c);
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static double power(double x, int n) {
        return n == 0 ? 1 : n % 2 == 0 ? power(x * x, n / 2) : x * power(x, n - 1);
    }

    static int queens(int n, int row, int cols, int left, int right) {
        if (row == n) {
            return 1;
        }
        int count = 0;
        for (int free = ((1 << n) - 1) & ~(cols | left | right); free != 0; free &= free - 1) {
            int bit = free & -free;
            count += queens(n, row + 1, cols | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }

    public static void main(String[] args) {
        System.out.println(fib(20));
        System.out.println(ackermann(2, 9));
        System.out.println(even(80) + " " + odd(81) + " " + even(7));
        hanoi(10, 'a', 'b', 'c');
        System.out.println(moves);
        System.out.println(gcd(1_000_000_007L * 48, 1_000_000_007L * 18));
        System.out.println((long) power(1.5, 60));
        System.out.println(queens(8, 0, 0, 0, 0));
    }
}
