package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;

/** Emits arithmetic, conversions and comparisons; their results are those of JVMS 6.5. */
final class ArithmeticEmitter {
    private final ModuleContext context;
    private final FunctionLines lines;

    ArithmeticEmitter(ModuleContext context, FunctionLines lines) {
        this.context = context;
        this.lines = lines;
    }

    void emit(Instruction i) {
        switch (i.opcode()) {
            case ADD -> arithmetic(i, "add", "fadd");
            case SUB -> arithmetic(i, "sub", "fsub");
            case MUL -> arithmetic(i, "mul", "fmul");
            case DIV -> divide(i);
            case REM -> divide(i);
            case NEG -> negate(i);
            case AND -> arithmetic(i, "and", "and");
            case OR -> arithmetic(i, "or", "or");
            case XOR -> arithmetic(i, "xor", "xor");
            case SHL -> shift(i, "shl");
            case SHR -> shift(i, "ashr");
            case USHR -> shift(i, "lshr");
            case I2B -> narrow(i, "i8", "sext");
            case I2C -> narrow(i, "i16", "zext");
            case I2S -> narrow(i, "i16", "sext");
            case I2L -> convert(i, "sext");
            case L2I -> convert(i, "trunc");
            case I2F, I2D, L2F, L2D -> convert(i, "sitofp");
            case F2D -> convert(i, "fpext");
            case D2F -> convert(i, "fptrunc");
            case BOOL2I -> convert(i, "zext");
            case F2I -> saturating(i);
            case CMP -> compare(i);
            case LCMP -> {
                context.declare("declare i32 @llvm.scmp.i32.i64(i64, i64)");
                lines.define(
                        i,
                        "call i32 @llvm.scmp.i32.i64("
                                + lines.typedOperands(i.operands())
                                + ")"
                                + lines.at(i.position()));
            }
            case FCMPL -> threeWay(i, "ogt", "ult");
            case FCMPG -> threeWay(i, "ugt", "olt");
            default -> throw new IllegalStateException(i.opcode() + " was not lowered");
        }
    }

    private static boolean isFloating(Type type) {
        return type == Type.F32 || type == Type.F64;
    }

    private void arithmetic(Instruction i, String integer, String floating) {
        String operation = isFloating(i.type()) ? floating : integer;
        lines.define(
                i, operation + " " + lines.typed(i.operand(0)) + ", " + lines.use(i.operand(1)));
    }

    private void negate(Instruction i) {
        if (isFloating(i.type())) {
            lines.define(i, "fneg " + lines.typed(i.operand(0)));
        } else {
            lines.define(i, "sub " + LlvmTypes.of(i.type()) + " 0, " + lines.use(i.operand(0)));
        }
    }

    private void divide(Instruction i) {
        boolean remainder = i.opcode() == Opcode.REM;
        if (isFloating(i.type())) {
            lines.define(i, "fdiv " + lines.typed(i.operand(0)) + ", " + lines.use(i.operand(1)));
            return;
        }
        if (i.operand(1) instanceof Constant divisor) {
            divideByConstant(i, ((Number) divisor.payload()).longValue(), remainder);
            return;
        }
        // SDIV gives MIN for MIN / -1 (ARMv7-M A7.7.125), as JVMS 6.5.idiv wants; LLVM's sdiv is
        // undefined there.
        String quotient =
                "call i32 asm \"sdiv $0, $1, $2\", \"=r,r,r\"("
                        + lines.typed(i.operand(0))
                        + ", "
                        + lines.typed(i.operand(1))
                        + ")"
                        + lines.at(i.position());
        if (!remainder) {
            lines.define(i, quotient);
            return;
        }
        String product =
                lines.let("mul i32 " + lines.let(quotient) + ", " + lines.use(i.operand(1)));
        lines.define(i, "sub " + lines.typed(i.operand(0)) + ", " + product);
    }

    private void divideByConstant(Instruction i, long divisor, boolean remainder) {
        String type = LlvmTypes.of(i.type());
        if (divisor == -1) {
            lines.define(
                    i,
                    remainder
                            ? "add " + type + " 0, 0"
                            : "sub " + type + " 0, " + lines.use(i.operand(0)));
        } else if (divisor == 0) {
            lines.define(i, "add " + type + " 0, 0");
        } else if (i.type() == Type.I64) {
            divideByPowerOfTwo(i, Long.numberOfTrailingZeros(divisor), remainder);
        } else {
            lines.define(
                    i,
                    (remainder ? "srem " : "sdiv ") + lines.typed(i.operand(0)) + ", " + divisor);
        }
    }

    // Rounds to zero, as JVMS 6.5.ldiv wants: negative values first get the divisor less one. In
    // code for size LLVM would call a division instead.
    private void divideByPowerOfTwo(Instruction i, int shift, boolean remainder) {
        String dividend = lines.use(i.operand(0));
        String bias = "0";
        if (shift > 0) {
            String sign = lines.let("ashr i64 " + dividend + ", 63");
            bias = lines.let("lshr i64 " + sign + ", " + (Long.SIZE - shift));
        }
        String biased = lines.let("add i64 " + dividend + ", " + bias);
        if (remainder) {
            String multiple = lines.let("and i64 " + biased + ", " + (-1L << shift));
            lines.define(i, "sub i64 " + dividend + ", " + multiple);
        } else {
            lines.define(i, "ashr i64 " + biased + ", " + shift);
        }
    }

    private void shift(Instruction i, String operation) {
        Value count = i.operand(1);
        int mask = i.type() == Type.I64 ? 63 : 31;
        String amount;
        if (count instanceof Constant constant) {
            amount = String.valueOf((Integer) constant.payload() & mask);
        } else {
            amount = lines.let("and i32 " + lines.use(count) + ", " + mask);
            if (i.type() == Type.I64) {
                amount = lines.let("zext i32 " + amount + " to i64");
            }
        }
        lines.define(i, operation + " " + lines.typed(i.operand(0)) + ", " + amount);
    }

    private void narrow(Instruction i, String type, String extension) {
        String narrow = lines.let("trunc " + lines.typed(i.operand(0)) + " to " + type);
        lines.define(i, extension + " " + type + " " + narrow + " to i32");
    }

    private void convert(Instruction i, String operation) {
        lines.define(
                i, operation + " " + lines.typed(i.operand(0)) + " to " + LlvmTypes.of(i.type()));
    }

    private void saturating(Instruction i) {
        context.declare("declare i32 @llvm.fptosi.sat.i32.f32(float)");
        lines.define(
                i,
                "call i32 @llvm.fptosi.sat.i32.f32("
                        + lines.typed(i.operand(0))
                        + ")"
                        + lines.at(i.position()));
    }

    private void compare(Instruction i) {
        boolean floating = isFloating(i.operand(0).type());
        lines.define(
                i,
                (floating ? "fcmp " : "icmp ")
                        + predicate(i.conditionAttribute())
                        + " "
                        + lines.typed(i.operand(0))
                        + ", "
                        + lines.use(i.operand(1)));
    }

    private static String predicate(Condition condition) {
        return switch (condition) {
            case EQ -> "eq";
            case NE -> "ne";
            case LT -> "slt";
            case LE -> "sle";
            case GT -> "sgt";
            case GE -> "sge";
            case BELOW -> "ult";
            case BELOW_EQUAL -> "ule";
            case ABOVE -> "ugt";
            case ABOVE_EQUAL -> "uge";
            case FEQ -> "oeq";
            case FNE -> "une";
            case FLT -> "olt";
            case FLE -> "ole";
            case FGT -> "ogt";
            case FGE -> "oge";
            case FLT_UNORDERED -> "ult";
            case FLE_UNORDERED -> "ule";
            case FGT_UNORDERED -> "ugt";
            case FGE_UNORDERED -> "uge";
        };
    }

    private void threeWay(Instruction i, String greater, String less) {
        String above =
                lines.let(
                        "fcmp "
                                + greater
                                + " "
                                + lines.typed(i.operand(0))
                                + ", "
                                + lines.use(i.operand(1)));
        String below =
                lines.let(
                        "fcmp "
                                + less
                                + " "
                                + lines.typed(i.operand(0))
                                + ", "
                                + lines.use(i.operand(1)));
        String plus = lines.let("zext i1 " + above + " to i32");
        String minus = lines.let("zext i1 " + below + " to i32");
        lines.define(i, "sub i32 " + plus + ", " + minus);
    }
}
