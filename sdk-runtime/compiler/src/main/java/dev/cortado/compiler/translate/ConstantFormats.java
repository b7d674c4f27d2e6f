package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of String.format and String.formatted with a constant format become string concatenations,
 * where both give the same; java.util.Formatter does not come into the image for them.
 */
final class ConstantFormats {
    private static final String STRING = "java/lang/String";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String FORMATTABLE = "java/util/Formattable";
    private static final Set<String> CALLS =
            Set.of(
                    "format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
                    "formatted([Ljava/lang/Object;)Ljava/lang/String;");

    private static final Set<String> INTEGERS = Set.of("B", "S", "I", "J");

    /** The primitive type in each box. */
    private static final Map<String, String> BOXES =
            Map.of(
                    "java/lang/Boolean", "Z",
                    "java/lang/Character", "C",
                    "java/lang/Byte", "B",
                    "java/lang/Short", "S",
                    "java/lang/Integer", "I",
                    "java/lang/Long", "J",
                    "java/lang/Float", "F",
                    "java/lang/Double", "D");

    /**
     * A value to join.
     *
     * @param digits what makes a string of the value first
     */
    private record Argument(String descriptor, Value value, Optional<MethodRef> digits) {}

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;

    ConstantFormats(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
    }

    /** The concatenation to call, and its arguments. */
    record Concatenation(MethodRef method, List<Value> arguments) {}

    /** What a call that has taken its arguments from the stack may be replaced by. */
    Optional<Concatenation> of(MethodRef named, List<Value> arguments) {
        if (!named.owner().equals(STRING) || !CALLS.contains(named.name() + named.descriptor())) {
            return Optional.empty();
        }
        Optional<FormatText> format =
                translation
                        .literalText(arguments.get(0))
                        .filter(text -> text.indexOf(1) < 0 && text.indexOf(2) < 0)
                        .flatMap(FormatText::parse);
        Optional<FreshArray> array =
                format.isEmpty() ? Optional.empty() : FreshArray.of(body, arguments.get(1));
        if (array.isEmpty()) {
            return Optional.empty();
        }
        Optional<Concatenation> concatenation = join(format.get(), array.get().elements());
        concatenation.ifPresent(c -> array.get().remove());
        return concatenation;
    }

    private Optional<Concatenation> join(FormatText format, List<Value> elements) {
        StringBuilder recipe = new StringBuilder();
        List<Argument> arguments = new ArrayList<>();
        for (FormatText.Piece piece : format.pieces()) {
            switch (piece) {
                case FormatText.Text text -> recipe.append(text.text());
                case FormatText.Conversion conversion -> {
                    Optional<Argument> argument =
                            arguments.size() == elements.size()
                                    ? Optional.empty()
                                    : convert(conversion, elements.get(arguments.size()));
                    if (argument.isEmpty()) {
                        return Optional.empty();
                    }
                    arguments.add(argument.get());
                    recipe.append(DynamicCalls.VALUE_TAG);
                }
            }
        }
        StringBuilder descriptor = new StringBuilder("(");
        arguments.forEach(argument -> descriptor.append(argument.descriptor()));
        MethodRef method =
                translation
                        .dynamicCalls()
                        .linkConcatenation(recipe.toString(), descriptor + ")Ljava/lang/String;");
        return Optional.of(new Concatenation(method, arguments.stream().map(this::value).toList()));
    }

    /** The value to join, for which a call of its own may be needed. */
    private Value value(Argument argument) {
        if (argument.digits().isEmpty()) {
            return argument.value();
        }
        return translation
                .builder()
                .emit(
                        Opcode.INVOKESTATIC,
                        Type.REF,
                        Optional.of(argument.digits().get()),
                        List.of(argument.value()))
                .refine(RefType.of(new TypeRef(STRING)).asNonNull());
    }

    /** What the concatenation takes for an argument; empty where it would join something else. */
    private Optional<Argument> convert(FormatText.Conversion conversion, Value element) {
        Optional<Instruction> box = box(element);
        String type =
                box.map(b -> BOXES.get(b.methodAttribute().owner()))
                        .or(() -> finalType(element).map(t -> BOXES.getOrDefault(t, t)))
                        .orElse("");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String declared = type.equals(STRING) ? "L" + STRING + ";" : OBJECT;
        Argument boxed = new Argument(declared, element, Optional.empty());
        Argument same =
                box.map(b -> new Argument(type, b.operand(0), Optional.empty())).orElse(boxed);
        return switch (conversion.letter()) {
            case 's' -> Optional.of(same);
            case 'd' -> INTEGERS.contains(type) ? Optional.of(same) : Optional.empty();
            case 'c' -> type.equals("C") ? Optional.of(same) : Optional.empty();
            case 'b' ->
                    type.equals("Z") && (box.isPresent() || checks.isNonNull(element))
                            ? Optional.of(same)
                            : Optional.empty();
            default -> hexadecimal(box, type);
        };
    }

    private static Optional<Argument> hexadecimal(Optional<Instruction> box, String type) {
        if (box.isEmpty() || !type.equals("I") && !type.equals("J")) {
            return Optional.empty();
        }
        MethodRef digits =
                new MethodRef(
                        box.get().methodAttribute().owner(),
                        "toHexString",
                        "(" + type + ")Ljava/lang/String;");
        return Optional.of(
                new Argument("Ljava/lang/String;", box.get().operand(0), Optional.of(digits)));
    }

    /** The call that boxes a primitive value. */
    private static Optional<Instruction> box(Value element) {
        return element instanceof Instruction i
                        && i.opcode() == Opcode.INVOKESTATIC
                        && i.methodAttribute().name().equals("valueOf")
                        && BOXES.containsKey(i.methodAttribute().owner())
                        && i.methodAttribute()
                                .descriptor()
                                .startsWith("(" + BOXES.get(i.methodAttribute().owner()) + ")")
                ? Optional.of(i)
                : Optional.empty();
    }

    /** The class of a value that nothing else can be, unless that formats itself. */
    private Optional<String> finalType(Value element) {
        RefType known = checks.known(element);
        return translation
                .world()
                .find(known.type().name())
                .filter(type -> !type.isArray())
                .filter(type -> type.isFinal() || translation.types().isExact(known))
                .filter(type -> !isFormattable(type))
                .map(JavaClass::name);
    }

    private boolean isFormattable(JavaClass type) {
        return translation.world().find(FORMATTABLE).filter(type::isSubtypeOf).isPresent();
    }
}
