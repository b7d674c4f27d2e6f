import dev.cortado.abi.NoInline;

/** Greatest common divisors, Collatz sequences, integer square roots and bit mixing. */
public final class IntegerArithmetic {
    private static int gcd(int a, int b) {
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private static int collatzSteps(int n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    private static int squareRoot(int n) {
        int guess = n;
        int next = (guess + 1) / 2;
        while (next < guess) {
            guess = next;
            next = (guess + n / guess) / 2;
        }
        return guess;
    }

    private static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    @NoInline
    static int kernel() {
        int sum = 0;
        for (int a = 1; a <= 40; a++) {
            for (int b = 1; b <= 40; b++) {
                sum += gcd(a * 7, b * 5);
            }
        }
        for (int n = 1; n <= 400; n++) {
            sum = sum * 31 + collatzSteps(n);
        }
        for (int n = 1; n < 500_000_000; n = n * 2 + 1) {
            sum = sum * 31 + squareRoot(n);
        }
        for (int i = 0; i < 2000; i++) {
            sum += mix(sum + i);
        }
        return sum;
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
