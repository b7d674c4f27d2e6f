package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Methods of Address: pointer arithmetic, comparison, loads and stores. */
final class AddressIntrinsics {
    private static final String VOLATILE = "Volatile";

    private final FunctionBuilder builder;

    AddressIntrinsics(Translation translation) {
        this.builder = translation.builder();
    }

    /**
     * The result, or empty when the name is not one of these; the result of a store has no meaning.
     */
    Optional<Value> translate(String name, MethodRef target, List<Value> arguments) {
        if (!name.startsWith("address.")) {
            return Optional.empty();
        }
        String operation = name.substring("address.".length());
        return switch (operation) {
            case "zero" -> Optional.of(Constant.nullReference());
            case "plus" ->
                    Optional.of(
                            builder.emit(
                                    Opcode.PTRADD, Type.REF, arguments.get(0), arguments.get(1)));
            case "minus" ->
                    Optional.of(
                            builder.pure(
                                    Opcode.SUB,
                                    Type.I32,
                                    number(arguments.get(0)),
                                    number(arguments.get(1))));
            case "eq" -> Optional.of(compare(Condition.EQ, arguments.get(0), arguments.get(1)));
            case "lt" -> Optional.of(compare(Condition.BELOW, arguments.get(0), arguments.get(1)));
            case "isZero" ->
                    Optional.of(compare(Condition.EQ, arguments.get(0), Constant.nullReference()));
            case "ofSymbol" -> Optional.empty();
            default ->
                    operation.startsWith("load")
                            ? Optional.of(load(operation.substring("load".length()), arguments))
                            : operation.startsWith("store")
                                    ? Optional.of(
                                            store(operation.substring("store".length()), arguments))
                                    : Optional.empty();
        };
    }

    private Value number(Value address) {
        return builder.emitWith(Opcode.INTRINSIC, Type.I32, "address.toInt", address);
    }

    private Value compare(Condition condition, Value left, Value right) {
        return builder.pure(
                Opcode.BOOL2I,
                Type.I32,
                builder.pure(Opcode.CMP, Type.I1, Optional.of(condition), left, right));
    }

    private Value load(String suffix, List<Value> arguments) {
        Kind kind = kind(suffix);
        MemoryAccess access = access(kind, suffix, arguments.get(1));
        return arguments.get(1) instanceof Constant
                ? builder.emitWith(Opcode.LOAD, kind.type(), access, arguments.get(0))
                : builder.emitWith(
                        Opcode.LOAD, kind.type(), access, arguments.get(0), arguments.get(1));
    }

    private Value store(String suffix, List<Value> arguments) {
        MemoryAccess access = access(kind(suffix), suffix, arguments.get(1));
        return arguments.get(1) instanceof Constant
                ? builder.emitWith(
                        Opcode.STORE, Type.VOID, access, arguments.get(0), arguments.get(2))
                : builder.emitWith(
                        Opcode.STORE,
                        Type.VOID,
                        access,
                        arguments.get(0),
                        arguments.get(1),
                        arguments.get(2));
    }

    private static MemoryAccess access(Kind kind, String suffix, Value offset) {
        Ordering ordering = suffix.endsWith(VOLATILE) ? Ordering.VOLATILE : Ordering.PLAIN;
        int bytes = offset instanceof Constant constant ? (Integer) constant.payload() : 0;
        return new MemoryAccess(kind, bytes, 0, ordering, "");
    }

    private static Kind kind(String suffix) {
        String name =
                suffix.endsWith(VOLATILE)
                        ? suffix.substring(0, suffix.length() - VOLATILE.length())
                        : suffix;
        return name.equals("Address")
                ? Kind.REFERENCE
                : Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
