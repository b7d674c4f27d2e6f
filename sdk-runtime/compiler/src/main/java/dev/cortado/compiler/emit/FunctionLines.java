package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of one function's body, and how values and positions are written in them. */
final class FunctionLines {
    private final FunctionEmitter function;
    private final StringBuilder out;

    FunctionLines(FunctionEmitter function, StringBuilder out) {
        this.function = function;
        this.out = out;
    }

    void define(Value value, String text) {
        out.append("  ").append(function.name(value)).append(" = ").append(text).append('\n');
    }

    void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    /** Puts a value in a temporary and gives its name. */
    String let(String text) {
        String name = function.temporary();
        out.append("  ").append(name).append(" = ").append(text).append('\n');
        return name;
    }

    String typed(Value value) {
        return function.typed(value);
    }

    String use(Value value) {
        return function.use(value);
    }

    String typedOperands(List<? extends Value> operands) {
        return operands.stream().map(this::typed).collect(Collectors.joining(", "));
    }

    /** The debug location to append to an instruction. */
    String at(Position position) {
        return ", !dbg " + function.marks().location(position);
    }

    /** The access tag of an alias name. */
    String aliasTag(String alias) {
        return function.marks().aliasTag(alias);
    }

    /** A metadata node that equal text shares. */
    String node(String text) {
        return function.marks().node(text);
    }

    void label(String name) {
        out.append(name).append(":\n");
    }
}
