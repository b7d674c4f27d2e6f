package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reflective calls whose arguments are constants: they need no metadata, and bring only what they
 * name into the image.
 */
final class ReflectionCalls {
    private static final String CLASS = "java/lang/Class";
    private static final String STRING = "Ljava/lang/String;";
    private static final String CLASSES = "[Ljava/lang/Class;";
    private static final String REFLECT = "dev/cortado/classlib/reflect/";
    private static final String RESOURCES = "dev/cortado/classlib/resource/Resources";
    private static final int MAX_BLOCKS = 64;

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;

    ReflectionCalls(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    /** Translates a call and pushes its result; false when it is not one of these. */
    boolean translate(JavaMethod target, List<Value> arguments) {
        MethodRef ref = target.ref();
        if (!ref.owner().equals(CLASS)) {
            return false;
        }
        List<String> parameters = ref.parameterDescriptors();
        if (ref.name().equals("forName") && parameters.getFirst().equals(STRING)) {
            boolean initialize = parameters.size() == 1 || !isZero(arguments.get(1));
            return translation
                    .literalText(arguments.getFirst())
                    .filter(name -> findClass(name, arguments.getFirst(), initialize))
                    .isPresent();
        }
        Optional<TypeRef> type =
                target.isStatic() ? Optional.empty() : mirrored(arguments.getFirst());
        if (type.isEmpty()) {
            return false;
        }
        if (ref.name().equals("getResourceAsStream")) {
            return resource(type.get(), arguments.get(1));
        }
        return member(type.get(), ref, parameters, arguments);
    }

    private static boolean isZero(Value value) {
        return value instanceof Constant constant && Integer.valueOf(0).equals(constant.payload());
    }

    private Optional<TypeRef> mirrored(Value mirror) {
        return mirror instanceof Constant constant
                        && constant.payload() instanceof ImageObjectHandle handle
                ? translation.buildTime().mirroredType(handle)
                : Optional.empty();
    }

    private boolean findClass(String name, Value literal, boolean initialize) {
        Optional<JavaClass> found =
                translation.buildTime().isFoundByName(name)
                        ? translation.world().find(name.replace('.', '/'))
                        : Optional.empty();
        if (found.isEmpty()) {
            body.state().push(call(REFLECT + "NamedClasses", "missing", STRING, CLASS, literal));
            return true;
        }
        if (initialize && !found.get().isArray()) {
            checks.initialized(found.get());
        }
        body.state().push(translation.mirror(found.get()));
        return true;
    }

    private boolean resource(TypeRef type, Value name) {
        Optional<ImageObjectHandle> contents =
                translation
                        .literalText(name)
                        .flatMap(text -> translation.buildTime().resource(type, text));
        contents.ifPresent(
                bytes ->
                        body.state()
                                .push(
                                        call(
                                                RESOURCES,
                                                "open",
                                                "[B",
                                                "java/io/InputStream",
                                                Constant.of(bytes))));
        return contents.isPresent();
    }

    private boolean member(
            TypeRef type, MethodRef query, List<String> parameters, List<Value> arguments) {
        Optional<String> name = Optional.empty();
        Optional<List<TypeRef>> types = Optional.empty();
        for (int i = 0; i < parameters.size(); i++) {
            Value argument = arguments.get(i + 1);
            if (parameters.get(i).equals(STRING)) {
                name = translation.literalText(argument);
                if (name.isEmpty()) {
                    return false;
                }
            } else if (parameters.get(i).equals(CLASSES)) {
                types = classes(argument);
                if (types.isEmpty()) {
                    return false;
                }
            } else {
                return false;
            }
        }
        Optional<ImageObjectHandle> found =
                translation.buildTime().reflected(type, query.name(), name, types);
        if (found.isEmpty()) {
            return false;
        }
        String result = query.returnDescriptor();
        boolean array = result.startsWith("[");
        body.state()
                .push(
                        call(
                                REFLECT + "Members",
                                array ? "copies" : "copy",
                                result,
                                array ? result : result.substring(1, result.length() - 1),
                                Constant.of(found.get())));
        return true;
    }

    private Value call(String owner, String name, String parameter, String result, Value argument) {
        TypeRef type = new TypeRef(result);
        String descriptor = result.startsWith("[") ? result : "L" + result + ";";
        MethodRef method = new MethodRef(owner, name, "(" + parameter + ")" + descriptor);
        return builder.emit(Opcode.INVOKESTATIC, Type.REF, Optional.of(method), List.of(argument))
                .refine(RefType.of(type));
    }

    /** The types in an array of classes that this method has just made and filled in order. */
    private Optional<List<TypeRef>> classes(Value array) {
        if (array instanceof Constant constant && constant.payload() instanceof Constant.Null) {
            return Optional.of(List.of());
        }
        if (!(array instanceof Instruction made)
                || made.opcode() != Opcode.NEWARRAY
                || !(made.operand(0) instanceof Constant length)
                || !(length.payload() instanceof Integer count)) {
            return Optional.empty();
        }
        TypeRef[] types = new TypeRef[count];
        for (Instruction store : sinceMade(made)) {
            if (store.opcode() == Opcode.ARRAYSTORE && store.operand(0) == made) {
                Optional<TypeRef> type = anyMirrored(store.operand(2));
                if (type.isEmpty()
                        || !(store.operand(1) instanceof Constant index)
                        || !(index.payload() instanceof Integer i)
                        || i < 0
                        || i >= count) {
                    return Optional.empty();
                }
                types[i] = type.get();
            }
        }
        return Arrays.asList(types).contains(null) ? Optional.empty() : Optional.of(List.of(types));
    }

    /** Primitive types too, which have a keyword as their name. */
    private Optional<TypeRef> anyMirrored(Value mirror) {
        return mirror instanceof Constant constant
                        && constant.payload() instanceof ImageObjectHandle handle
                ? translation.buildTime().anyMirroredType(handle)
                : Optional.empty();
    }

    /** The instructions from an allocation to here on the only way; none if there are several. */
    private List<Instruction> sinceMade(Instruction made) {
        List<Instruction> found = new ArrayList<>();
        Block block = builder.current();
        for (int i = 0; i < MAX_BLOCKS; i++) {
            for (Instruction each : block.instructions().reversed()) {
                if (each == made) {
                    return found;
                }
                found.add(each);
            }
            Block here = block;
            List<Block> before =
                    builder.function().blocks().stream()
                            .filter(b -> b.isTerminated() && b.successors().contains(here))
                            .toList();
            if (before.size() != 1) {
                return List.of();
            }
            block = before.getFirst();
        }
        return List.of();
    }
}
