package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.MissingMemberException;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls, and the constants that may need one. */
final class CallInstructions {
    private static final MethodRef STRING_FORMAT =
            new MethodRef(
                    "java/lang/String",
                    "format",
                    "(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;");
    private static final String PLAIN_SPLIT = "dev/cortado/classlib/text/PlainSplit";
    private static final Set<String> SPLIT_DESCRIPTORS =
            Set.of(
                    "(Ljava/lang/String;)[Ljava/lang/String;",
                    "(Ljava/lang/String;I)[Ljava/lang/String;");

    /**
     * One character that is no operator of regular expressions, or any but a letter or digit after
     * a backslash.
     */
    private static final Pattern PLAIN_DELIMITER =
            Pattern.compile("[^.$|()\\[{^?*+\\\\]|\\\\[^0-9a-zA-Z]", Pattern.DOTALL);

    private static final MethodRef LIBRARY_FORMAT =
            new MethodRef(
                    "dev/cortado/classlib/text/LibraryFormat",
                    STRING_FORMAT.name(),
                    STRING_FORMAT.descriptor());

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;
    private final IntrinsicMethods intrinsics;
    private final LiteralCalls literals;

    CallInstructions(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
        this.intrinsics = new IntrinsicMethods(body, checks);
        this.literals = new LiteralCalls(translation);
    }

    void constant(int index, ConstantInstruction instruction) {
        FrameState state = body.state();
        if (!(instruction instanceof ConstantInstruction.LoadConstantInstruction load)) {
            state.push(
                    switch (instruction.constantValue()) {
                        case Integer i -> Constant.ofInt(i);
                        case Long l -> Constant.ofLong(l);
                        case Float f -> Constant.ofFloat(f);
                        case Double d -> Constant.ofDouble(d);
                        default -> Constant.nullReference();
                    });
            return;
        }
        switch (load.constantEntry()) {
            case IntegerEntry i -> state.push(Constant.ofInt(i.intValue()));
            case LongEntry l -> state.push(Constant.ofLong(l.longValue()));
            case FloatEntry f -> state.push(Constant.ofFloat(f.floatValue()));
            case DoubleEntry d -> state.push(Constant.ofDouble(d.doubleValue()));
            case StringEntry s -> state.push(translation.literal(s.stringValue()));
            case ClassEntry c ->
                    state.push(translation.mirror(translation.world().resolve(c.asInternalName())));
            case ConstantDynamicEntry dynamic -> {
                MethodRef answer = translation.dynamicCalls().linkConstant(body.method(), dynamic);
                call(index, Opcode.INVOKESTATIC, translation.world().method(answer), List.of());
            }
            default ->
                    throw body.refused(
                            index,
                            "constant "
                                    + load.constantEntry()
                                    + " has no counterpart on the device");
        }
    }

    void invokeDynamic(int index, InvokeDynamicInstruction site) {
        MethodRef linked = translation.dynamicCalls().link(body.method(), site);
        List<Value> arguments = body.state().pop(linked.parameterDescriptors().size());
        call(index, Opcode.INVOKESTATIC, translation.world().method(linked), arguments);
    }

    void invoke(int index, InvokeInstruction instruction) {
        MethodRef written =
                new MethodRef(
                        instruction.owner().asInternalName(),
                        instruction.name().stringValue(),
                        instruction.type().stringValue());
        MethodRef named = replaced(written);
        JavaClass owner = translation.world().resolve(named.owner());
        JavaMethod resolved =
                owner.resolveMethod(named.name(), named.descriptor())
                        .orElseThrow(
                                () ->
                                        new MissingMemberException(
                                                "method",
                                                named.owner(),
                                                named.name(),
                                                named.descriptor()));
        boolean isStatic = instruction.opcode() == java.lang.classfile.Opcode.INVOKESTATIC;
        List<Value> arguments =
                body.state().pop(named.parameterDescriptors().size() + (isStatic ? 0 : 1));
        if (named.owner().equals("java/lang/String") && splitsAtPlainText(named, arguments)) {
            String descriptor = "(Ljava/lang/String;" + named.descriptor().substring(1);
            MethodRef plain = new MethodRef(PLAIN_SPLIT, "split", descriptor);
            call(index, Opcode.INVOKESTATIC, translation.world().method(plain), arguments);
            return;
        }
        Optional<ConstantFormats.Concatenation> joined =
                new ConstantFormats(body, checks).of(written, arguments);
        if (joined.isPresent()) {
            JavaMethod join = translation.world().method(joined.get().method());
            call(index, Opcode.INVOKESTATIC, join, joined.get().arguments());
            return;
        }
        if (resolved.isSignaturePolymorphic()) {
            polymorphic(index, resolved, named, arguments);
            return;
        }
        switch (instruction.opcode()) {
            case INVOKESTATIC -> call(index, Opcode.INVOKESTATIC, resolved, arguments);
            case INVOKESPECIAL ->
                    call(index, Opcode.INVOKESPECIAL, special(owner, resolved), arguments);
            default -> virtual(index, owner, resolved, arguments);
        }
    }

    /**
     * The JDK formats its messages without java.util.Formatter, which would come into every image.
     */
    private MethodRef replaced(MethodRef named) {
        JavaClass caller = body.method().owner();
        boolean replaceable =
                named.equals(STRING_FORMAT)
                        && caller.origin() == Origin.JDK
                        && translation.world().find(LIBRARY_FORMAT.owner()).isPresent();
        return replaceable ? LIBRARY_FORMAT : named;
    }

    /**
     * A split at a constant that is no regular expression brings no java.util.regex into the image.
     */
    private boolean splitsAtPlainText(MethodRef named, List<Value> arguments) {
        return named.name().equals("split")
                && SPLIT_DESCRIPTORS.contains(named.descriptor())
                && translation
                        .literalText(arguments.get(1))
                        .filter(PLAIN_DELIMITER.asMatchPredicate())
                        .filter(text -> !Character.isSurrogate(text.charAt(text.length() - 1)))
                        .isPresent()
                && translation.world().find(PLAIN_SPLIT).isPresent();
    }

    // JVMS 6.5.invokespecial: a superclass's method is looked up from the direct superclass.
    private JavaMethod special(JavaClass owner, JavaMethod resolved) {
        JavaClass current = body.method().owner();
        boolean ofSuperclass =
                !resolved.isConstructor()
                        && !owner.isInterface()
                        && current != owner
                        && current.isSubtypeOf(owner);
        if (!ofSuperclass) {
            return resolved;
        }
        return current.superclass()
                .flatMap(s -> s.resolveMethod(resolved.name(), resolved.descriptor()))
                .orElse(resolved);
    }

    private void virtual(int index, JavaClass owner, JavaMethod resolved, List<Value> arguments) {
        Value receiver = arguments.getFirst();
        if (owner.isArray() && resolved.name().equals("clone")) {
            intrinsics.cloneArray(receiver, owner);
            return;
        }
        if (!resolved.isOverridable()) {
            call(index, Opcode.INVOKESPECIAL, resolved, arguments);
            return;
        }
        RefType known = checks.known(receiver);
        Optional<JavaMethod> selected =
                translation.types().isExact(known)
                        ? translation
                                .world()
                                .find(known.type().name())
                                .filter(c -> c.isSubtypeOf(resolved.owner()))
                                .flatMap(c -> c.select(resolved))
                        : Optional.empty();
        if (selected.isPresent()) {
            call(index, Opcode.INVOKESPECIAL, selected.get(), arguments);
            return;
        }
        Opcode opcode =
                resolved.owner().isInterface() ? Opcode.INVOKEINTERFACE : Opcode.INVOKEVIRTUAL;
        call(index, opcode, resolved, arguments);
    }

    private void polymorphic(
            int index, JavaMethod resolved, MethodRef named, List<Value> arguments) {
        VarHandleCalls handles = new VarHandleCalls(body, checks);
        if (!handles.translate(this, index, named, arguments)) {
            throw body.refused(
                    index,
                    resolved.owner().binaryName()
                            + "."
                            + named.name()
                            + named.descriptor()
                            + " on a handle that is not a constant of the image");
        }
    }

    /** Calls a method: an intrinsic, an inlined body, or a call instruction; pushes its result. */
    void call(int index, Opcode opcode, JavaMethod target, List<Value> arguments) {
        if (intrinsics.translate(index, opcode, target, arguments)) {
            return;
        }
        Optional<Value> compared = literals.fold(target, arguments);
        if (compared.isPresent()) {
            body.state().push(compared.get());
            return;
        }
        if (opcode == Opcode.INVOKESTATIC) {
            checks.initialized(target.owner());
        } else {
            checks.nonNull(arguments.getFirst());
        }
        boolean direct = opcode == Opcode.INVOKESTATIC || opcode == Opcode.INVOKESPECIAL;
        if (direct && new Inlining(body).translate(target, arguments)) {
            return;
        }
        if (target.isAbstract() && opcode == Opcode.INVOKESPECIAL) {
            throw body.refused(index, "direct call of abstract method " + target);
        }
        Value result =
                builder.emit(
                        opcode,
                        target.ref().returnKind().type(),
                        Optional.of(target.ref()),
                        new ArrayList<>(arguments));
        push(target.ref(), result);
    }

    private void push(MethodRef target, Value result) {
        switch (target.returnKind()) {
            case VOID -> {}
            case REFERENCE ->
                    body.state()
                            .push(
                                    result.refine(
                                            RefType.of(
                                                    TypeRef.ofDescriptor(
                                                            target.returnDescriptor()))));
            default -> body.state().push(result);
        }
    }
}
