package dev.cortado.compiler.translate;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.translate.BuildTimeState.AccessedVariable;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls of VarHandle's access methods on constant handles.
 *
 * <p>They become the method of jdk.internal.misc.Unsafe that has the access mode, at the variable's
 * offset.
 */
final class VarHandleCalls {
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String BYTE_VIEWS = "dev/cortado/classlib/codec/ByteViews";
    private static final FieldRef THE_UNSAFE =
            new FieldRef(UNSAFE, "theUnsafe", "L" + UNSAFE + ";");
    private static final Pattern ACCESS =
            Pattern.compile(
                    "(get|set|compareAndSet|compareAndExchange|weakCompareAndSet"
                            + "|getAndSet|getAndAdd|getAndBitwise(?:Or|And|Xor))"
                            + "(Volatile|Opaque|Acquire|Release|Plain)?");

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;

    VarHandleCalls(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    /**
     * Translates a call and pushes its result; false when the handle or the method is not known.
     */
    boolean translate(CallInstructions calls, int index, MethodRef named, List<Value> arguments) {
        Optional<AccessedVariable> variable =
                named.owner().equals(VAR_HANDLE)
                                && arguments.getFirst() instanceof Constant constant
                                && constant.payload() instanceof ImageObjectHandle handle
                        ? translation.buildTime().varHandle(handle)
                        : Optional.empty();
        if (variable.isEmpty()) {
            return false;
        }
        List<Value> operands = arguments.subList(1, arguments.size());
        return switch (variable.get()) {
            case AccessedVariable.Field field ->
                    ofField(calls, index, named, field.field(), operands);
            case AccessedVariable.StaticField field -> ofStatic(named, field.field(), operands);
            case AccessedVariable.Element element ->
                    ofElement(calls, index, named, element.arrayType(), operands);
            case AccessedVariable.ByteView view -> ofByteView(calls, index, named, view, operands);
        };
    }

    private boolean ofField(
            CallInstructions calls,
            int index,
            MethodRef named,
            FieldRef ref,
            List<Value> operands) {
        JavaField field = translation.world().field(ref);
        Value object = checks.nonNullArgument(operands.getFirst());
        Value offset = Constant.ofLong(field.offset());
        return access(
                calls,
                index,
                named,
                ref.descriptor(),
                object,
                offset,
                operands.subList(1, operands.size()));
    }

    private boolean ofElement(
            CallInstructions calls,
            int index,
            MethodRef named,
            TypeRef arrayType,
            List<Value> operands) {
        String component = arrayType.name().substring(1);
        Value array = checks.nonNullArgument(operands.get(0));
        Value position = operands.get(1);
        checks.inBounds(array, position);
        Kind kind = Kind.of(component);
        List<Value> values = operands.subList(2, operands.size());
        if (kind.isReference() && !values.isEmpty()) {
            checks.storable(array, values.getLast());
        }
        Value scaled = builder.pure(Opcode.SHL, Type.I32, position, Constant.ofInt(kind.shift()));
        Value offset =
                builder.pure(
                        Opcode.I2L,
                        Type.I64,
                        builder.pure(
                                Opcode.ADD,
                                Type.I32,
                                scaled,
                                Constant.ofInt(ObjectLayout.ARRAY_ELEMENTS)));
        return access(calls, index, named, component, array, offset, values);
    }

    private boolean ofStatic(MethodRef named, FieldRef ref, List<Value> operands) {
        JavaField field = translation.world().field(ref);
        if (named.name().startsWith("get") && operands.isEmpty()) {
            checks.initialized(field.owner());
            Value value = builder.emitWith(Opcode.GETSTATIC, field.kind().type(), field.ref());
            body.state().push(cast(value, named));
            return true;
        }
        checks.initialized(field.owner());
        if (named.name().startsWith("set")) {
            builder.emitWith(Opcode.PUTSTATIC, Type.VOID, field.ref(), operands.getFirst());
            return true;
        }
        Matcher access = ACCESS.matcher(named.name());
        Optional<Value> result =
                access.matches()
                        ? new StaticVariableUpdates(builder)
                                .update(access.group(1), field.ref(), operands)
                        : Optional.empty();
        if (result.isPresent() && named.returnKind() != Kind.VOID) {
            body.state().push(cast(result.get(), named));
        }
        return result.isPresent();
    }

    // Views of byte arrays have no other modes (MethodHandles.byteArrayViewVarHandle).
    private boolean ofByteView(
            CallInstructions calls,
            int index,
            MethodRef named,
            AccessedVariable.ByteView view,
            List<Value> operands) {
        char kind = view.kind().descriptor();
        boolean get = named.name().equals("get") && named.descriptor().equals("([BI)" + kind);
        boolean set = named.name().equals("set") && named.descriptor().equals("([BI" + kind + ")V");
        if (!get && !set) {
            return false;
        }
        String name =
                named.name()
                        + kindName(String.valueOf(kind))
                        + (view.bigEndian() ? "Big" : "Little");
        MethodRef method = new MethodRef(BYTE_VIEWS, name, named.descriptor());
        calls.call(index, Opcode.INVOKESTATIC, translation.world().method(method), operands);
        return true;
    }

    private boolean access(
            CallInstructions calls,
            int index,
            MethodRef named,
            String descriptor,
            Value object,
            Value offset,
            List<Value> values) {
        Matcher access = ACCESS.matcher(named.name());
        if (!access.matches()) {
            return false;
        }
        String verb = access.group(1).equals("set") ? "put" : access.group(1);
        String mode = Optional.ofNullable(access.group(2)).orElse("");
        Optional<JavaMethod> method = unsafeMethod(verb + kindName(descriptor) + mode);
        if (method.isEmpty()
                || method.get().ref().parameterDescriptors().size() != 2 + values.size()) {
            return false;
        }
        List<Value> arguments = new ArrayList<>(List.of(theUnsafe(), object, offset));
        arguments.addAll(values);
        calls.call(index, Opcode.INVOKESPECIAL, method.get(), arguments);
        Kind returned = named.returnKind();
        if (method.get().ref().returnKind() != Kind.VOID) {
            Value result = body.state().pop();
            if (returned != Kind.VOID) {
                body.state().push(cast(result, named));
            }
        }
        return true;
    }

    private Value cast(Value result, MethodRef named) {
        // The call site's type is what the handle's type was checked against when the site was
        // written.
        return named.returnKind().isReference()
                        && result.type() == Type.REF
                        && !(result instanceof Constant)
                ? result.refine(RefType.of(TypeRef.ofDescriptor(named.returnDescriptor())))
                : result;
    }

    private Optional<JavaMethod> unsafeMethod(String name) {
        return translation.world().resolve(UNSAFE).methods().stream()
                .filter(
                        m ->
                                m.name().equals(name)
                                        && m.descriptor().startsWith("(Ljava/lang/Object;J"))
                .findFirst();
    }

    private Value theUnsafe() {
        JavaClass unsafe = translation.world().resolve(UNSAFE);
        JavaField field = translation.world().field(THE_UNSAFE);
        Optional<Object> constant = translation.buildTime().constantStatic(field);
        if (constant.isPresent()) {
            return Translation.constant(constant.get(), Kind.REFERENCE);
        }
        checks.initialized(unsafe);
        return builder.emitWith(Opcode.GETSTATIC, Type.REF, THE_UNSAFE)
                .refine(RefType.of(unsafe.ref()).asNonNull());
    }

    private static String kindName(String descriptor) {
        String name = Kind.of(descriptor).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
