package dev.cortado.compiler.imageheap.evaluation;

/**
 * The arithmetic, conversions and comparisons that are rare enough to stay out of the interpreter's
 * loop.
 */
final class Arithmetic {
    private Arithmetic() {}

    private static float f(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static double d(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    /**
     * Executes an instruction; {@code sp} is the next free slot before, the result the one after.
     */
    static int execute(int opcode, long[] s, int sp, JavaExceptions exceptions) {
        return switch (opcode) {
            case Bytecode.IDIV,
                    Bytecode.IREM,
                    Bytecode.FADD,
                    Bytecode.FSUB,
                    Bytecode.FMUL,
                    Bytecode.FDIV,
                    Bytecode.FREM -> {
                s[sp - 2] = narrow(opcode, s[sp - 2], s[sp - 1], exceptions);
                yield sp - 1;
            }
            case Bytecode.LDIV,
                    Bytecode.LREM,
                    Bytecode.DADD,
                    Bytecode.DSUB,
                    Bytecode.DMUL,
                    Bytecode.DDIV,
                    Bytecode.DREM -> {
                s[sp - 4] = wide(opcode, s[sp - 4], s[sp - 2], exceptions);
                yield sp - 2;
            }
            case Bytecode.FNEG,
                    Bytecode.I2F,
                    Bytecode.F2I,
                    Bytecode.I2B,
                    Bytecode.I2C,
                    Bytecode.I2S,
                    Bytecode.L2I,
                    Bytecode.L2F,
                    Bytecode.D2I,
                    Bytecode.D2F,
                    Bytecode.I2D,
                    Bytecode.F2L,
                    Bytecode.F2D,
                    Bytecode.L2D,
                    Bytecode.D2L,
                    Bytecode.DNEG ->
                    convert(opcode, s, sp);
            case Bytecode.FCMPL, Bytecode.FCMPG -> {
                s[sp - 2] = compare(f(s[sp - 2]), f(s[sp - 1]), opcode == Bytecode.FCMPG);
                yield sp - 1;
            }
            case Bytecode.DCMPL, Bytecode.DCMPG -> {
                s[sp - 4] = compare(d(s[sp - 4]), d(s[sp - 2]), opcode == Bytecode.DCMPG);
                yield sp - 3;
            }
            default -> throw new NotEvaluableException("opcode " + opcode);
        };
    }

    private static long narrow(int opcode, long a, long b, JavaExceptions exceptions) {
        return switch (opcode) {
            case Bytecode.IDIV -> {
                if ((int) b == 0) {
                    throw exceptions.divisionByZero();
                }
                yield (int) a / (int) b;
            }
            case Bytecode.IREM -> {
                if ((int) b == 0) {
                    throw exceptions.divisionByZero();
                }
                yield (int) a % (int) b;
            }
            case Bytecode.FADD -> bits(f(a) + f(b));
            case Bytecode.FSUB -> bits(f(a) - f(b));
            case Bytecode.FMUL -> bits(f(a) * f(b));
            case Bytecode.FDIV -> bits(f(a) / f(b));
            default -> bits(f(a) % f(b));
        };
    }

    private static long wide(int opcode, long a, long b, JavaExceptions exceptions) {
        return switch (opcode) {
            case Bytecode.LDIV -> {
                if (b == 0) {
                    throw exceptions.divisionByZero();
                }
                yield a / b;
            }
            case Bytecode.LREM -> {
                if (b == 0) {
                    throw exceptions.divisionByZero();
                }
                yield a % b;
            }
            case Bytecode.DADD -> bits(d(a) + d(b));
            case Bytecode.DSUB -> bits(d(a) - d(b));
            case Bytecode.DMUL -> bits(d(a) * d(b));
            case Bytecode.DDIV -> bits(d(a) / d(b));
            default -> bits(d(a) % d(b));
        };
    }

    private static int convert(int opcode, long[] s, int sp) {
        boolean fromWide =
                switch (opcode) {
                    case Bytecode.L2I,
                            Bytecode.L2F,
                            Bytecode.L2D,
                            Bytecode.D2I,
                            Bytecode.D2F,
                            Bytecode.D2L,
                            Bytecode.DNEG ->
                            true;
                    default -> false;
                };
        int at = sp - (fromWide ? 2 : 1);
        long a = s[at];
        s[at] =
                switch (opcode) {
                    case Bytecode.FNEG -> bits(-f(a));
                    case Bytecode.DNEG -> bits(-d(a));
                    case Bytecode.I2F -> bits((float) (int) a);
                    case Bytecode.I2D -> bits((double) (int) a);
                    case Bytecode.I2B -> (byte) a;
                    case Bytecode.I2C -> (char) a;
                    case Bytecode.I2S -> (short) a;
                    case Bytecode.L2I -> (int) a;
                    case Bytecode.L2F -> bits((float) a);
                    case Bytecode.L2D -> bits((double) a);
                    case Bytecode.F2I -> (int) f(a);
                    case Bytecode.F2L -> (long) f(a);
                    case Bytecode.F2D -> bits((double) f(a));
                    case Bytecode.D2I -> (int) d(a);
                    case Bytecode.D2L -> (long) d(a);
                    default -> bits((float) d(a));
                };
        boolean toWide =
                switch (opcode) {
                    case Bytecode.I2D,
                            Bytecode.F2L,
                            Bytecode.F2D,
                            Bytecode.L2D,
                            Bytecode.D2L,
                            Bytecode.DNEG ->
                            true;
                    default -> false;
                };
        return at + (toWide ? 2 : 1);
    }

    /** JVMS 6.5.fcmp, 6.5.dcmp. */
    private static int compare(double a, double b, boolean greaterIfUnordered) {
        if (a > b) {
            return 1;
        }
        if (a < b) {
            return -1;
        }
        return a == b ? 0 : greaterIfUnordered ? 1 : -1;
    }
}
