package dev.cortado.compiler.ir;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a function in the text form that {@link IrParser} reads; values are numbered in order of
 * appearance.
 */
public final class IrPrinter {
    private final StringBuilder out = new StringBuilder();
    private final Map<Value, Integer> numbers = new IdentityHashMap<>();

    private IrPrinter() {}

    /** The text form of a function. */
    public static String print(Function function) {
        IrPrinter printer = new IrPrinter();
        printer.function(function);
        return printer.out.toString();
    }

    private void function(Function function) {
        function.parameters().forEach(this::number);
        for (Block block : function.blocks()) {
            block.phis().forEach(this::number);
            block.instructions().stream().filter(i -> i.type() != Type.VOID).forEach(this::number);
        }
        out.append("function ").append(function.method()).append(" (");
        out.append(
                function.parameters().stream()
                        .map(this::definition)
                        .collect(Collectors.joining(", ")));
        out.append(") ").append(function.returnType().text()).append(" {\n");
        function.blocks().forEach(this::block);
        out.append("}\n");
    }

    private void number(Value value) {
        numbers.put(value, numbers.size());
    }

    private void block(Block block) {
        out.append(block);
        block.unwind().ifPresent(handler -> out.append(" unwind ").append(handler));
        out.append(":\n");
        for (Phi phi : block.phis()) {
            out.append("  ").append(definition(phi)).append(" = phi");
            for (int i = 0; i < phi.inputs().size(); i++) {
                out.append(i == 0 ? " " : ", ");
                out.append('[').append(phi.predecessors().get(i)).append(": ");
                out.append(use(phi.inputs().get(i))).append(']');
            }
            out.append('\n');
        }
        for (Instruction instruction : block.instructions()) {
            out.append("  ");
            if (instruction.type() != Type.VOID) {
                out.append(definition(instruction)).append(" = ");
            }
            out.append(instruction.opcode().text());
            instruction
                    .attribute()
                    .ifPresent(a -> out.append(" {").append(attribute(a)).append('}'));
            out.append(uses(instruction.operands()));
            line(instruction.position());
        }
        if (block.isTerminated()) {
            out.append("  ").append(terminator(block.terminator()));
            line(block.terminator().position());
        }
    }

    private void line(Position position) {
        if (position.line() > 0) {
            out.append(" @").append(position.line());
        }
        out.append('\n');
    }

    private static String attribute(Object attribute) {
        return switch (attribute) {
            case Condition condition -> condition.name().toLowerCase(Locale.ROOT);
            case Kind kind -> kind.name().toLowerCase(Locale.ROOT);
            case MemoryAccess a ->
                    a.kind().name().toLowerCase(Locale.ROOT)
                            + (a.offset() < 0 ? " " : " +")
                            + a.offset()
                            + " <<"
                            + a.indexShift()
                            + " "
                            + a.ordering().name().toLowerCase(Locale.ROOT)
                            + " "
                            + a.alias();
            case FailureText failure -> failure.text().orElse("");
            default -> attribute.toString();
        };
    }

    private String terminator(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto g -> "goto " + g.target();
            case Terminator.Branch b ->
                    "branch "
                            + use(b.condition())
                            + ", "
                            + b.whenTrue()
                            + ", "
                            + b.whenFalse()
                            + (b.secondIsCold() ? " cold" : "");
            case Terminator.Switch s -> {
                StringBuilder text = new StringBuilder("switch ").append(use(s.selector()));
                for (int i = 0; i < s.keys().size(); i++) {
                    text.append(", ")
                            .append(s.keys().get(i))
                            .append(": ")
                            .append(s.successors().get(i));
                }
                yield text.append(", default: ").append(s.successors().getLast()).toString();
            }
            case Terminator.Return r -> "return" + uses(r.operands());
            case Terminator.Throw t -> "throw" + uses(t.operands());
            case Terminator.Unreachable u -> "unreachable";
        };
    }

    private String definition(Value value) {
        String text = "%" + numbers.get(value) + ":" + value.type().text();
        RefType known = value.refType();
        if (value.type() == Type.REF && !known.equals(RefType.OBJECT)) {
            text +=
                    "<"
                            + known.type()
                            + (known.exact() ? "!" : "")
                            + (known.nonNull() ? "*" : "")
                            + ">";
        }
        return text;
    }

    private String uses(List<Value> values) {
        return values.stream()
                .map(this::use)
                .collect(Collectors.joining(", ", values.isEmpty() ? "" : " ", ""));
    }

    private String use(Value value) {
        if (value instanceof Constant constant) {
            return constant(constant);
        }
        Integer number = numbers.get(value);
        return number == null ? "%<undefined>" : "%" + number;
    }

    private static String constant(Constant constant) {
        return switch (constant.payload()) {
            case Integer i -> "i32 " + i;
            case Long l -> "i64 " + l;
            case Float f -> "f32 0x" + Integer.toHexString(Float.floatToRawIntBits(f));
            case Double d -> "f64 0x" + Long.toHexString(Double.doubleToRawLongBits(d));
            case Boolean b -> b.toString();
            case Constant.Null n -> "null";
            case ImageObjectHandle object -> "object " + object.id() + "<" + object.typeRef() + ">";
            case Constant.Descriptor d -> "descriptor " + d.type();
            case Constant.Symbol s -> "symbol " + s.name();
            case Constant.Code c -> "code " + c.method();
            case Constant.Text t -> "text " + t.text();
            case Constant.InitializationRecord r -> "initrecord " + r.type();
            default -> throw new IllegalStateException("payload " + constant.payload());
        };
    }
}
