import dev.cortado.abi.NoInline;

/** Modular powers, a 64-bit generator of random numbers and decimal digits. */
public final class LongArithmetic {
    private static long power(long base, long exponent, long modulus) {
        long result = 1;
        base %= modulus;
        while (exponent > 0) {
            if ((exponent & 1) != 0) {
                result = result * base % modulus;
            }
            base = base * base % modulus;
            exponent >>= 1;
        }
        return result;
    }

    private static long next(long state) {
        state ^= state >>> 12;
        state ^= state << 25;
        return state ^ state >>> 27;
    }

    private static int digitSum(long n) {
        int sum = 0;
        while (n != 0) {
            sum += (int) (n % 10);
            n /= 10;
        }
        return sum;
    }

    @NoInline
    static int kernel() {
        long sum = 0;
        for (int i = 1; i <= 40; i++) {
            sum += power(i + 2, 1_000_000_005L, 2_147_483_629L);
        }
        long state = 0x123456789abcdefL;
        for (int i = 0; i < 4000; i++) {
            state = next(state);
            sum ^= state * 0x2545f4914f6cdd1dL;
        }
        for (int i = 0; i < 60; i++) {
            state = next(state);
            sum = sum * 31 + digitSum(state);
        }
        return (int) (sum ^ sum >>> 32);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
