/**
 * Applies every arithmetic operation and conversion to random operands, half of them edges, and prints one hash for
 * each. The seed is a decimal number on standard input.
 */
public class RandomArithmetic {
    private static final int ROUNDS = 150;

    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        31,
        32,
        63,
        64,
        Byte.MIN_VALUE,
        Short.MAX_VALUE,
        Character.MAX_VALUE,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1L << 32,
        0x3FF0000000000000L,
        0x7FF0000000000000L,
        0xFFF0000000000000L,
        0x7FF8000000000000L,
        0x0000000000000001L,
        0x000FFFFFFFFFFFFFL,
        0x0010000000000000L,
        0x7FEFFFFFFFFFFFFFL,
        0x8000000000000000L,
        0x41DFFFFFFFC00000L,
        0xC1E0000000000000L,
        0x43E0000000000000L,
        0x3F800000L,
        0x7F800000L,
        0xFF800000L,
        0x7FC00000L,
        0x00000001L,
        0x007FFFFFL,
        0x00800000L,
        0x7F7FFFFFL,
        0x4EFFFFFFL,
        0xCF000000L,
    };

    private static final String[] OPERATIONS = {
        "iadd", "isub", "imul", "idiv", "irem", "ineg", "ishl", "ishr", "iushr", "iand", "ior", "ixor",
        "i2b", "i2c", "i2s", "i2l", "i2f", "i2d", "icmp",
        "ladd", "lsub", "lmul", "ldiv", "lrem", "lneg", "lshl", "lshr", "lushr", "land", "lor", "lxor",
        "l2i", "l2f", "l2d", "lcmp",
        "fadd", "fsub", "fmul", "fdiv", "frem", "fneg", "fsqrt", "f2i", "f2l", "f2d", "fcmp",
        "dadd", "dsub", "dmul", "ddiv", "drem", "dneg", "dsqrt", "d2i", "d2l", "d2f", "dcmp",
    };

    private static long state;

    public static void main(String[] args) throws java.io.IOException {
        state = readSeed();
        for (int operation = 0; operation < OPERATIONS.length; operation++) {
            long hash = 0;
            for (int round = 0; round < ROUNDS; round++) {
                hash = hash * 31 + apply(OPERATIONS[operation], operand(), operand());
            }
            System.out.println(OPERATIONS[operation] + " " + hash);
        }
    }

    private static long readSeed() throws java.io.IOException {
        long seed = 0;
        for (int c = System.in.read(); c >= '0' && c <= '9'; c = System.in.read()) {
            seed = seed * 10 + (c - '0');
        }
        return seed == 0 ? 1 : seed;
    }

    private static long operand() {
        long random = next();
        if ((random & 1) == 0) {
            return EDGES[(int) (next() >>> 33) % EDGES.length];
        }
        return (random & 2) == 0 ? next() : next() >> (int) (next() & 63);
    }

    /** Marsaglia, "Xorshift RNGs", 2003. */
    private static long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    private static long apply(String operation, long a, long b) {
        return switch (operation.charAt(0)) {
            case 'i' -> ofInts(operation, (int) a, (int) b);
            case 'l' -> ofLongs(operation, a, b);
            case 'f' -> ofFloats(operation, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b));
            default -> ofDoubles(operation, Double.longBitsToDouble(a), Double.longBitsToDouble(b));
        };
    }

    private static long ofInts(String operation, int a, int b) {
        return switch (operation) {
            case "iadd" -> a + b;
            case "isub" -> a - b;
            case "imul" -> a * b;
            case "idiv" -> b == 0 ? 0 : a / b;
            case "irem" -> b == 0 ? 0 : a % b;
            case "ineg" -> -a;
            case "ishl" -> a << b;
            case "ishr" -> a >> b;
            case "iushr" -> a >>> b;
            case "iand" -> a & b;
            case "ior" -> a | b;
            case "ixor" -> a ^ b;
            case "i2b" -> (byte) a;
            case "i2c" -> (char) a;
            case "i2s" -> (short) a;
            case "i2l" -> a;
            case "i2f" -> bits((float) a);
            case "i2d" -> bits((double) a);
            default -> (a < b ? 1 : 0) + (a == b ? 2 : 0) + (a >= b ? 4 : 0);
        };
    }

    private static long ofLongs(String operation, long a, long b) {
        return switch (operation) {
            case "ladd" -> a + b;
            case "lsub" -> a - b;
            case "lmul" -> a * b;
            case "ldiv" -> b == 0 ? 0 : a / b;
            case "lrem" -> b == 0 ? 0 : a % b;
            case "lneg" -> -a;
            case "lshl" -> a << b;
            case "lshr" -> a >> b;
            case "lushr" -> a >>> b;
            case "land" -> a & b;
            case "lor" -> a | b;
            case "lxor" -> a ^ b;
            case "l2i" -> (int) a;
            case "l2f" -> bits((float) a);
            case "l2d" -> bits((double) a);
            default -> (a < b ? 1 : 0) + (a == b ? 2 : 0) + (a >= b ? 4 : 0);
        };
    }

    private static long ofFloats(String operation, float a, float b) {
        return switch (operation) {
            case "fadd" -> bits(a + b);
            case "fsub" -> bits(a - b);
            case "fmul" -> bits(a * b);
            case "fdiv" -> bits(a / b);
            case "frem" -> bits(a % b);
            case "fneg" -> bits(-a);
            case "fsqrt" -> bits((float) Math.sqrt(a));
            case "f2i" -> (int) a;
            case "f2l" -> (long) a;
            case "f2d" -> bits((double) a);
            default -> (a < b ? 1 : 0) + (a == b ? 2 : 0) + (a >= b ? 4 : 0) + (a != b ? 8 : 0);
        };
    }

    private static long ofDoubles(String operation, double a, double b) {
        return switch (operation) {
            case "dadd" -> bits(a + b);
            case "dsub" -> bits(a - b);
            case "dmul" -> bits(a * b);
            case "ddiv" -> bits(a / b);
            case "drem" -> bits(a % b);
            case "dneg" -> bits(-a);
            case "dsqrt" -> bits(Math.sqrt(a));
            case "d2i" -> (int) a;
            case "d2l" -> (long) a;
            case "d2f" -> bits((float) a);
            default -> (a < b ? 1 : 0) + (a == b ? 2 : 0) + (a >= b ? 4 : 0) + (a != b ? 8 : 0);
        };
    }

    /** All NaNs as one: which of them an operation gives is open (JLS 4.2.3). */
    private static long bits(float value) {
        return Float.floatToIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }
}
