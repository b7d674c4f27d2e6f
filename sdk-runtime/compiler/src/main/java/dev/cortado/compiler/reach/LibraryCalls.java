package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The C symbols that LLVM may call for an instruction on a core that can't execute it.
 *
 * <p>Source: Run-time ABI for the Arm Architecture, sections 4.1 to 4.3. Naming one too many costs
 * build time only: the linker drops what is not called.
 */
final class LibraryCalls {
    /** Called for copies and initialisations of memory that LLVM recognises, on every core. */
    static final List<String> MEMORY =
            List.of(
                    "__aeabi_memcpy",
                    "__aeabi_memcpy4",
                    "__aeabi_memcpy8",
                    "__aeabi_memmove",
                    "__aeabi_memmove4",
                    "__aeabi_memmove8",
                    "__aeabi_memset",
                    "__aeabi_memset4",
                    "__aeabi_memset8",
                    "__aeabi_memclr",
                    "__aeabi_memclr4",
                    "__aeabi_memclr8");

    private static final List<String> NONE = List.of();

    private static final String[] COMPARISONS = {
        "cmpeq", "cmplt", "cmple", "cmpgt", "cmpge", "cmpun"
    };

    private final TargetArithmetic target;

    LibraryCalls(TargetArithmetic target) {
        this.target = target;
    }

    List<String> symbols(Instruction i) {
        return switch (i.opcode()) {
            // x - (-y) and x + (-y) are rewritten into each other.
            case ADD, SUB -> floating(i.type(), "add", "sub");
            case MUL ->
                    i.type() == Type.I64 && !target.hasLongMultiply()
                            ? List.of("__aeabi_lmul")
                            : floating(i.type(), "mul", "add", "sub");
            case DIV -> i.type() == Type.I32 ? intDivision() : floating(i.type(), "div", "mul");
            case REM -> i.type() == Type.I32 ? intDivision() : NONE;
            case CMP, FCMPL, FCMPG, SELECT -> floating(i.operands().getLast().type(), COMPARISONS);
            case SHL -> longShift(i, "__aeabi_llsl");
            case SHR -> longShift(i, "__aeabi_lasr");
            case USHR -> longShift(i, "__aeabi_llsr");
            case I2F -> target.hasFloat() ? NONE : List.of("__aeabi_i2f", "__aeabi_ui2f");
            case I2D -> List.of("__aeabi_i2d", "__aeabi_ui2d", "__aeabi_i2f", "__aeabi_ui2f");
            case L2F -> List.of("__aeabi_l2f", "__aeabi_ul2f");
            case L2D -> List.of("__aeabi_l2d", "__aeabi_ul2d", "__aeabi_l2f", "__aeabi_ul2f");
            case F2D -> widening();
            case D2F -> List.of("__aeabi_d2f", "__aeabi_f2d");
            case INTRINSIC -> intrinsic(i);
            default -> NONE;
        };
    }

    /** What is done with widened floats may be done with the floats. */
    private List<String> widening() {
        List<String> symbols = new ArrayList<>(List.of("__aeabi_f2d"));
        symbols.addAll(floating(Type.F32, "add", "sub", "mul", "div"));
        symbols.addAll(floating(Type.F32, COMPARISONS));
        return symbols;
    }

    private List<String> intrinsic(Instruction i) {
        return switch (i.nameAttribute()) {
            case Intrinsics.LEADING_ZEROS, Intrinsics.TRAILING_ZEROS ->
                    target.hasCountLeadingZeros() ? NONE : List.of("__clzsi2");
            case "cpu.divideUnsigned" -> intDivision();
            default -> NONE;
        };
    }

    private List<String> intDivision() {
        return target.hasIntegerDivision()
                ? NONE
                : List.of("__aeabi_idiv", "__aeabi_uidiv", "__aeabi_idivmod", "__aeabi_uidivmod");
    }

    /** For size, LLVM calls these on every core. */
    private static List<String> longShift(Instruction i, String symbol) {
        return i.type() == Type.I64 ? List.of(symbol) : NONE;
    }

    private List<String> floating(Type type, String... operations) {
        if (type == Type.F64) {
            return names("__aeabi_d", operations);
        }
        return type == Type.F32 && !target.hasFloat() ? names("__aeabi_f", operations) : NONE;
    }

    private static List<String> names(String prefix, String... operations) {
        return Arrays.stream(operations).map(o -> prefix + o).toList();
    }
}
