import dev.cortado.abi.NoInline;

/** Fibonacci numbers, Takeuchi's function, the towers of Hanoi and the queens' problem. */
public final class Recursion {
    private static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    private static int takeuchi(int x, int y, int z) {
        return y < x
                ? takeuchi(takeuchi(x - 1, y, z), takeuchi(y - 1, z, x), takeuchi(z - 1, x, y))
                : z;
    }

    private static int hanoi(int discs, int from, int to) {
        if (discs == 0) {
            return 0;
        }
        int other = 6 - from - to;
        int moves = hanoi(discs - 1, from, other);
        moves += from * to;
        return moves + hanoi(discs - 1, other, to);
    }

    private static int queens(int size, int row, int columns, int left, int right) {
        if (row == size) {
            return 1;
        }
        int solutions = 0;
        int free = (1 << size) - 1 & ~(columns | left | right);
        while (free != 0) {
            int place = free & -free;
            free -= place;
            solutions += queens(size, row + 1, columns | place, (left | place) << 1, (right | place) >> 1);
        }
        return solutions;
    }

    @NoInline
    static int kernel() {
        int sum = fibonacci(17);
        sum = sum * 31 + takeuchi(9, 5, 2);
        sum = sum * 31 + hanoi(10, 1, 3);
        return sum * 31 + queens(7, 0, 0, 0, 0);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
