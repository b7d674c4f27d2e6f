package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jumps, switches, returns and throws. */
final class BranchInstructions {
    private final BodyTranslation body;
    private final Checks checks;
    private final FunctionBuilder builder;

    BranchInstructions(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.builder = body.translation().builder();
    }

    void branch(int index, BranchInstruction branch) {
        Node target = body.flow().at(body.code().index(branch.target()));
        FrameState state = body.state();
        Value zero = Constant.ofInt(0);
        Value condition;
        switch (branch.opcode()) {
            case GOTO, GOTO_W -> {
                body.go(target);
                return;
            }
            case JSR, JSR_W ->
                    throw body.refused(index, "jsr and ret: compile the class for Java 6 or later");
            case IFEQ -> condition = compareInts(Condition.EQ, state.pop(), zero);
            case IFNE -> condition = compareInts(Condition.NE, state.pop(), zero);
            case IFLT -> condition = compareInts(Condition.LT, state.pop(), zero);
            case IFLE -> condition = compareInts(Condition.LE, state.pop(), zero);
            case IFGT -> condition = compareInts(Condition.GT, state.pop(), zero);
            case IFGE -> condition = compareInts(Condition.GE, state.pop(), zero);
            case IFNULL -> condition = compareNull(Condition.EQ, state.pop());
            case IFNONNULL -> condition = compareNull(Condition.NE, state.pop());
            default -> {
                Value right = state.pop();
                Value left = state.pop();
                condition =
                        switch (branch.opcode()) {
                            case IF_ICMPEQ -> compareInts(Condition.EQ, left, right);
                            case IF_ICMPNE -> compareInts(Condition.NE, left, right);
                            case IF_ICMPLT -> compareInts(Condition.LT, left, right);
                            case IF_ICMPLE -> compareInts(Condition.LE, left, right);
                            case IF_ICMPGT -> compareInts(Condition.GT, left, right);
                            case IF_ICMPGE -> compareInts(Condition.GE, left, right);
                            case IF_ACMPEQ -> compareReferences(Condition.EQ, left, right);
                            case IF_ACMPNE -> compareReferences(Condition.NE, left, right);
                            default ->
                                    throw new IllegalStateException(
                                            "no branch: " + branch.opcode());
                        };
            }
        }
        branch(condition, target, body.flow().at(index + 1));
    }

    private void branch(Value condition, Node whenTrue, Node whenFalse) {
        if (condition instanceof Constant constant) {
            body.go((Boolean) constant.payload() ? whenTrue : whenFalse);
            return;
        }
        if (whenTrue == whenFalse) {
            body.go(whenTrue);
            return;
        }
        if (condition instanceof Instruction test && negated(test).isPresent()) {
            branch(negated(test).get(), whenFalse, whenTrue);
            return;
        }
        Facts before = body.state().facts();
        body.state().setFacts(learn(before, condition, true));
        Block first = body.edge(whenTrue);
        body.state().setFacts(learn(before, condition, false));
        Block second = body.edge(whenFalse);
        builder.terminate(
                new Terminator.Branch(condition, first, second, false, builder.position()));
    }

    private Facts learn(Facts facts, Value condition, boolean holds) {
        if (!(condition instanceof Instruction test)) {
            return facts;
        }
        if (test.opcode() == Opcode.INSTANCEOF && holds) {
            Value object = test.operand(0);
            TypeRef type = test.typeAttribute();
            RefType known = facts.of(object);
            boolean narrower =
                    body.translation().types().isFact(type)
                            && !body.translation().types().isInstance(known, type).orElse(false);
            RefType refined = narrower ? new RefType(type, false, true) : known.asNonNull();
            return facts.withProven(object, refined, type);
        }
        if (test.opcode() == Opcode.CMP
                && test.operand(1) instanceof Constant constant
                && constant.isNull()) {
            boolean nonNull = (test.conditionAttribute() == Condition.NE) == holds;
            Value object = test.operand(0);
            return nonNull ? facts.with(object, facts.of(object).asNonNull()) : facts;
        }
        return facts;
    }

    /** Compares two I32; takes back what the bytecode had to spell as an int. */
    private Value compareInts(Condition condition, Value left, Value right) {
        if (right instanceof Constant zero
                && Integer.valueOf(0).equals(zero.payload())
                && left instanceof Instruction spelled) {
            switch (spelled.opcode()) {
                case LCMP -> {
                    return compare(condition, spelled.operand(0), spelled.operand(1));
                }
                case FCMPL, FCMPG -> {
                    boolean greaterWhenUnordered = spelled.opcode() == Opcode.FCMPG;
                    return compare(
                            floating(condition, greaterWhenUnordered),
                            spelled.operand(0),
                            spelled.operand(1));
                }
                case BOOL2I -> {
                    Value bit = spelled.operand(0);
                    if (condition == Condition.NE || condition == Condition.GT) {
                        return bit;
                    }
                    if (condition == Condition.EQ || condition == Condition.LE) {
                        return negate(bit);
                    }
                }
                default -> {}
            }
        }
        return compare(condition, left, right);
    }

    private Value negate(Value bit) {
        if (bit instanceof Instruction compare && compare.opcode() == Opcode.CMP) {
            return compare(
                    compare.conditionAttribute().negate(), compare.operand(0), compare.operand(1));
        }
        return compare(Condition.EQ, builder.pure(Opcode.BOOL2I, Type.I32, bit), Constant.ofInt(0));
    }

    /** The bit whose negation {@link #negate} made. */
    private static Optional<Value> negated(Instruction test) {
        return test.opcode() == Opcode.CMP
                        && test.conditionAttribute() == Condition.EQ
                        && test.operand(0) instanceof Instruction spelled
                        && spelled.opcode() == Opcode.BOOL2I
                        && test.operand(1).equals(Constant.ofInt(0))
                ? Optional.of(spelled.operand(0))
                : Optional.empty();
    }

    private Value compare(Condition condition, Value left, Value right) {
        return UnsignedComparison.of(condition, left, right)
                .map(
                        u ->
                                builder.pure(
                                        Opcode.CMP,
                                        Type.I1,
                                        Optional.of(u.condition()),
                                        u.left(),
                                        u.right()))
                .orElseGet(
                        () ->
                                builder.pure(
                                        Opcode.CMP, Type.I1, Optional.of(condition), left, right));
    }

    /** The relation of a three-way comparison to zero (JVMS 6.5.fcmp_op). */
    private static Condition floating(Condition condition, boolean greaterWhenUnordered) {
        return switch (condition) {
            case EQ -> Condition.FEQ;
            case NE -> Condition.FNE;
            case LT -> greaterWhenUnordered ? Condition.FLT : Condition.FLT_UNORDERED;
            case LE -> greaterWhenUnordered ? Condition.FLE : Condition.FLE_UNORDERED;
            case GT -> greaterWhenUnordered ? Condition.FGT_UNORDERED : Condition.FGT;
            case GE -> greaterWhenUnordered ? Condition.FGE_UNORDERED : Condition.FGE;
            default -> throw new IllegalArgumentException("not a relation to zero: " + condition);
        };
    }

    private Value compareNull(Condition condition, Value object) {
        if (checks.isNonNull(object)) {
            return Constant.ofBoolean(condition == Condition.NE);
        }
        return compare(condition, object, Constant.nullReference());
    }

    private Value compareReferences(Condition condition, Value left, Value right) {
        if (left == right) {
            return Constant.ofBoolean(condition == Condition.EQ);
        }
        if (right instanceof Constant constant && constant.isNull()) {
            return compareNull(condition, left);
        }
        if (left instanceof Constant constant && constant.isNull()) {
            return compareNull(condition, right);
        }
        return compare(condition, left, right);
    }

    void select(List<SwitchCase> cases, int otherwise) {
        Value selector = body.state().pop();
        if (selector instanceof Constant constant) {
            int value = (Integer) constant.payload();
            int target =
                    cases.stream()
                            .filter(c -> c.caseValue() == value)
                            .findFirst()
                            .map(c -> body.code().index(c.target()))
                            .orElse(otherwise);
            body.go(body.flow().at(target));
            return;
        }
        List<Integer> keys = new ArrayList<>();
        List<Block> targets = new ArrayList<>();
        for (SwitchCase each : cases) {
            int target = body.code().index(each.target());
            if (target != otherwise) {
                keys.add(each.caseValue());
                targets.add(body.edge(body.flow().at(target)));
            }
        }
        if (keys.isEmpty()) {
            body.go(body.flow().at(otherwise));
            return;
        }
        targets.add(body.edge(body.flow().at(otherwise)));
        builder.terminate(new Terminator.Switch(selector, keys, targets, builder.position()));
    }

    void leave(ReturnInstruction instruction) {
        if (instruction.typeKind() == TypeKind.VOID) {
            body.leave(Optional.empty());
            return;
        }
        Value result = body.state().pop();
        if (body.method().ref().returnKind() == Kind.BOOLEAN) {
            result = ArithmeticInstructions.lowestBit(builder, result);
        }
        body.leave(Optional.of(result));
    }

    void throwTop() {
        Value exception = checks.nonNull(body.state().pop());
        builder.throwException(exception);
    }
}
