package dev.cortado.compiler.translate;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The native methods of jdk.internal.misc.Unsafe that are memory accesses, fences or facts of the
 * layout.
 */
final class UnsafeIntrinsics {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String KINDS = "(Boolean|Byte|Char|Short|Int|Long|Float|Double|Reference)";
    private static final Pattern GET = Pattern.compile("get" + KINDS + "(Volatile)?");
    private static final Pattern PUT = Pattern.compile("put" + KINDS + "(Volatile)?");
    private static final Pattern COMPARE =
            Pattern.compile("compareAnd(Set|Exchange)(Int|Long|Reference)");
    private static final Pattern FENCE = Pattern.compile("(full|load|store)Fence");

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;

    UnsafeIntrinsics(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    static boolean isIntrinsic(MethodRef method) {
        if (!method.owner().equals(UNSAFE)) {
            return false;
        }
        boolean addressed = method.descriptor().startsWith("(Ljava/lang/Object;J");
        String name = method.name();
        return addressed
                        && (GET.matcher(name).matches()
                                || PUT.matcher(name).matches()
                                || COMPARE.matcher(name).matches())
                || FENCE.matcher(name).matches();
    }

    /** Translates a call and pushes its result; false when the method is none of these. */
    boolean translate(JavaMethod target, List<Value> arguments) {
        if (!target.owner().name().equals(UNSAFE)) {
            return false;
        }
        Optional<Integer> layout = layoutConstant(target, arguments);
        if (layout.isPresent()) {
            boolean wide = target.ref().returnKind() == Kind.LONG;
            body.state().push(wide ? Constant.ofLong(layout.get()) : Constant.ofInt(layout.get()));
            return true;
        }
        if (!isIntrinsic(target.ref())) {
            return false;
        }
        checks.nonNullArgument(arguments.getFirst());
        List<Value> operands = new ArrayList<>(arguments.subList(1, arguments.size()));
        String name = target.name();
        Matcher get = GET.matcher(name);
        Matcher put = PUT.matcher(name);
        Matcher compare = COMPARE.matcher(name);
        if (get.matches()) {
            String family =
                    get.group(2) == null ? Intrinsics.UNSAFE_GET : Intrinsics.UNSAFE_GET_VOLATILE;
            emit(family + kind(get.group(1)), target, operands);
        } else if (put.matches()) {
            String family =
                    put.group(2) == null ? Intrinsics.UNSAFE_PUT : Intrinsics.UNSAFE_PUT_VOLATILE;
            emit(family + kind(put.group(1)), target, operands);
        } else if (compare.matches()) {
            String family =
                    compare.group(1).equals("Set")
                            ? Intrinsics.UNSAFE_COMPARE_AND_SET
                            : Intrinsics.UNSAFE_COMPARE_AND_EXCHANGE;
            emit(family + kind(compare.group(2)), target, operands);
        } else {
            builder.emitWith(Opcode.INTRINSIC, Type.VOID, Intrinsics.FENCE);
        }
        return true;
    }

    private void emit(String name, JavaMethod target, List<Value> operands) {
        Type type = target.ref().returnKind().type();
        Value result = builder.emit(Opcode.INTRINSIC, type, Optional.of(name), operands);
        if (type != Type.VOID) {
            body.state().push(result);
        }
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /**
     * The offset of a field that two constants name, or the layout of an array class that is
     * constant.
     */
    private Optional<Integer> layoutConstant(JavaMethod target, List<Value> arguments) {
        return switch (target.name()) {
            case "objectFieldOffset" ->
                    arguments.size() == 3
                            ? mirrored(arguments.get(1))
                                    .flatMap(t -> fieldOffset(t, arguments.get(2)))
                            : Optional.empty();
            case "arrayBaseOffset", "arrayBaseOffset0" ->
                    mirrored(arguments.get(1)).map(t -> ObjectLayout.ARRAY_ELEMENTS);
            case "arrayIndexScale", "arrayIndexScale0" ->
                    mirrored(arguments.get(1))
                            .filter(TypeRef::isArray)
                            .map(t -> translation.world().resolve(t).elementKind().bytes());
            default -> Optional.empty();
        };
    }

    private Optional<TypeRef> mirrored(Value mirror) {
        return mirror instanceof Constant constant
                        && constant.payload() instanceof ImageObjectHandle handle
                ? translation.buildTime().mirroredType(handle)
                : Optional.empty();
    }

    private Optional<Integer> fieldOffset(TypeRef type, Value name) {
        JavaClass owner = translation.world().resolve(type);
        return translation
                .literalText(name)
                .flatMap(
                        text ->
                                owner.fields().stream()
                                        .filter(f -> !f.isStatic() && f.name().equals(text))
                                        .findFirst())
                .map(
                        field -> {
                            translation.buildTime().accessedByOffset(field);
                            return field.offset();
                        });
    }
}
