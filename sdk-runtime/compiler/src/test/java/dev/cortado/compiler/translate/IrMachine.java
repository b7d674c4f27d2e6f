package dev.cortado.compiler.translate;

import static dev.cortado.compiler.translate.MachineValues.NULL;
import static dev.cortado.compiler.translate.MachineValues.narrow;
import static dev.cortado.compiler.translate.MachineValues.zero;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ConstantArithmetic;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.translate.MachineValues.Array;
import dev.cortado.compiler.translate.MachineValues.Instance;
import dev.cortado.compiler.translate.MachineValues.Raised;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Executes functions in SSA form, for tests: what they do must be what HotSpot does.
 *
 * <p>Objects are {@link Instance}, arrays {@link Array}, strings the host's; exceptions of the
 * platform have a message and no more.
 */
final class IrMachine {
    private static final int MAX_STEPS = 20_000_000;

    private final World world;
    private final MethodTranslator translator;
    private final UnaryOperator<Function> passes;
    private final Map<MethodRef, Function> functions = new HashMap<>();
    private final Map<FieldRef, Object> statics = new HashMap<>();
    private final Set<TypeRef> initialized = new HashSet<>();
    private int steps;

    IrMachine(World world, MethodTranslator translator, UnaryOperator<Function> passes) {
        this.world = world;
        this.translator = translator;
        this.passes = passes;
    }

    /** Calls a method; the result is boxed, absent for void. */
    Optional<Object> call(MethodRef method, List<Object> arguments) {
        JavaMethod target = world.method(method);
        Optional<Object> platform = platform(target, arguments);
        if (platform.isPresent()) {
            return platform;
        }
        Function function = functions.get(target.ref());
        if (function == null) {
            function = passes.apply(translator.translate(target));
            functions.put(target.ref(), function);
        }
        return run(function, arguments);
    }

    private Optional<Object> platform(JavaMethod target, List<Object> arguments) {
        if (target.owner().origin() != dev.cortado.compiler.world.ClassProvider.Origin.JDK) {
            return Optional.empty();
        }
        boolean throwable = target.owner().isSubtypeOf(world.resolve("java/lang/Throwable"));
        if (throwable && target.isConstructor()) {
            Instance self = (Instance) arguments.getFirst();
            arguments.stream()
                    .filter(String.class::isInstance)
                    .findFirst()
                    .ifPresent(m -> self.message = Optional.of((String) m));
            return Optional.of(NULL);
        }
        return switch (target.ref().toString()) {
            case "java/lang/Throwable.getMessage()Ljava/lang/String;" ->
                    Optional.of(
                            ((Instance) arguments.getFirst())
                                    .message
                                    .<Object>map(m -> m)
                                    .orElse(NULL));
            case "java/lang/Throwable.addSuppressed(Ljava/lang/Throwable;)V" -> Optional.of(NULL);
            case "java/lang/String.hashCode()I" -> Optional.of(arguments.getFirst().hashCode());
            case "java/lang/String.length()I" ->
                    Optional.of(((String) arguments.getFirst()).length());
            case "java/lang/String.equals(Ljava/lang/Object;)Z" ->
                    Optional.of(arguments.get(0).equals(arguments.get(1)) ? 1 : 0);
            default -> Optional.empty();
        };
    }

    private Optional<Object> run(Function function, List<Object> arguments) {
        Map<Value, Object> values = new IdentityHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.put(function.parameters().get(i), arguments.get(i));
        }
        Block block = function.entry();
        Optional<Block> from = Optional.empty();
        Optional<Instance> caught = Optional.empty();
        while (true) {
            if (++steps > MAX_STEPS) {
                throw new AssertionError("runs for ever: " + function.method());
            }
            enter(block, from, values);
            try {
                for (Instruction instruction : block.instructions()) {
                    values.put(instruction, execute(instruction, values, caught));
                }
                if (block.terminator() instanceof Terminator.Return leave) {
                    return leave.operands().stream().findFirst().map(v -> value(v, values));
                }
                if (block.terminator() instanceof Terminator.Throw raise) {
                    throw new Raised((Instance) value(raise.operands().getFirst(), values));
                }
                from = Optional.of(block);
                block = next(block.terminator(), values);
            } catch (Raised raised) {
                if (block.unwind().isEmpty()) {
                    throw raised;
                }
                caught = Optional.of(raised.exception);
                from = Optional.of(block);
                block = block.unwind().get();
            }
        }
    }

    private static void enter(Block block, Optional<Block> from, Map<Value, Object> values) {
        List<Object> incoming = new ArrayList<>();
        for (Phi phi : block.phis()) {
            int at = phi.predecessors().indexOf(from.orElseThrow());
            incoming.add(value(phi.inputs().get(at), values));
        }
        for (int i = 0; i < incoming.size(); i++) {
            values.put(block.phis().get(i), incoming.get(i));
        }
    }

    private static Block next(Terminator end, Map<Value, Object> values) {
        return switch (end) {
            case Terminator.Goto jump -> jump.target();
            case Terminator.Branch branch ->
                    (Boolean) value(branch.condition(), values)
                            ? branch.whenTrue()
                            : branch.whenFalse();
            case Terminator.Switch select -> {
                int at = select.keys().indexOf(value(select.selector(), values));
                yield at < 0 ? select.successors().getLast() : select.successors().get(at);
            }
            default -> throw new AssertionError("reached " + end);
        };
    }

    private static Object value(Value value, Map<Value, Object> values) {
        if (value instanceof Constant constant) {
            return switch (constant.payload()) {
                case Constant.Null n -> NULL;
                case FakeBuildTime.Handle handle -> handle.meaning();
                default -> constant.payload();
            };
        }
        Object found = values.get(value);
        if (found == null) {
            throw new AssertionError("a value is used before it is computed");
        }
        return found;
    }

    private Object execute(Instruction i, Map<Value, Object> values, Optional<Instance> caught) {
        List<Object> in = i.operands().stream().map(o -> value(o, values)).toList();
        return switch (i.opcode()) {
            case NEW -> new Instance(world.resolve(i.typeAttribute()));
            case NEWARRAY -> newArray(world.resolve(i.typeAttribute()), in, 0);
            case MULTINEWARRAY -> newArray(world.resolve(i.typeAttribute()), in, 0);
            case GETFIELD ->
                    in.get(0) instanceof String text
                            ? fieldOf(text, i.fieldAttribute())
                            : ((Instance) in.get(0))
                                    .fields.getOrDefault(
                                            i.fieldAttribute(), zero(i.fieldAttribute().kind()));
            case PUTFIELD -> {
                ((Instance) in.get(0))
                        .fields.put(
                                i.fieldAttribute(), narrow(i.fieldAttribute().kind(), in.get(1)));
                yield NULL;
            }
            case GETSTATIC ->
                    statics.getOrDefault(i.fieldAttribute(), zero(i.fieldAttribute().kind()));
            case PUTSTATIC -> {
                statics.put(i.fieldAttribute(), narrow(i.fieldAttribute().kind(), in.get(0)));
                yield NULL;
            }
            case ARRAYLENGTH -> ((Array) in.get(0)).elements.length;
            case ARRAYLOAD -> ((Array) in.get(0)).elements[(Integer) in.get(1)];
            case ARRAYSTORE -> {
                ((Array) in.get(0)).elements[(Integer) in.get(1)] =
                        narrow(i.kindAttribute(), in.get(2));
                yield NULL;
            }
            case INSTANCEOF ->
                    in.get(0) != NULL
                            && typeOf(in.get(0)).isSubtypeOf(world.resolve(i.typeAttribute()));
            case CHECKCAST -> {
                boolean fits =
                        in.get(0) == NULL
                                || typeOf(in.get(0)).isSubtypeOf(world.resolve(i.typeAttribute()));
                yield fits ? in.get(0) : raise("java/lang/ClassCastException", "");
            }
            case NULLCHECK ->
                    in.get(0) != NULL ? NULL : raise("java/lang/NullPointerException", "");
            case BOUNDSCHECK ->
                    Integer.compareUnsigned((Integer) in.get(0), (Integer) in.get(1)) < 0
                            ? NULL
                            : raise(
                                    "java/lang/ArrayIndexOutOfBoundsException",
                                    "Index "
                                            + in.get(0)
                                            + " out of bounds for length "
                                            + in.get(1));
            case STORECHECK ->
                    in.get(1) == NULL
                                    || typeOf(in.get(1))
                                            .isSubtypeOf(
                                                    typeOf(in.get(0)).componentType().orElseThrow())
                            ? NULL
                            : raise("java/lang/ArrayStoreException", "");
            case ZEROCHECK ->
                    ((Number) in.get(0)).longValue() != 0
                            ? NULL
                            : raise("java/lang/ArithmeticException", "/ by zero");
            case CLASSINIT -> {
                initialize(world.resolve(i.typeAttribute()));
                yield NULL;
            }
            case INVOKESTATIC, INVOKESPECIAL -> call(i.methodAttribute(), in).orElse(NULL);
            case INVOKEVIRTUAL, INVOKEINTERFACE -> {
                JavaMethod resolved = world.method(i.methodAttribute());
                JavaMethod selected = typeOf(in.get(0)).select(resolved).orElseThrow();
                yield call(selected.ref(), in).orElse(NULL);
            }
            case CATCH -> caught.orElseThrow();
            case MONITORENTER -> {
                if (in.get(0) instanceof Instance locked) {
                    locked.monitors++;
                }
                yield NULL;
            }
            case MONITOREXIT -> {
                if (in.get(0) instanceof Instance locked && --locked.monitors < 0) {
                    throw new AssertionError("monitor released twice");
                }
                yield NULL;
            }
            case INTRINSIC -> intrinsic(i.nameAttribute(), in);
            case SELECT -> (Boolean) in.get(0) ? in.get(1) : in.get(2);
            default -> arithmetic(i, in);
        };
    }

    private Object arithmetic(Instruction i, List<Object> in) {
        if (i.operands().getFirst().type() == Type.REF) {
            boolean same =
                    in.get(0) == in.get(1) || in.get(0) instanceof String s && s.equals(in.get(1));
            return switch (i.conditionAttribute()) {
                case EQ -> same;
                case NE -> !same;
                default ->
                        throw new AssertionError(
                                "references compared by " + i.conditionAttribute());
            };
        }
        List<Constant> operands = in.stream().map(MachineValues::constant).toList();
        return ConstantArithmetic.evaluate(i.opcode(), i.attribute(), operands)
                .orElseThrow(() -> new AssertionError("not executable: " + i.opcode()))
                .payload();
    }

    private Object intrinsic(String name, List<Object> in) {
        return switch (name) {
            case Intrinsics.DOUBLE_TO_BITS -> Double.doubleToRawLongBits((Double) in.get(0));
            case Intrinsics.FLOAT_TO_BITS -> Float.floatToRawIntBits((Float) in.get(0));
            case Intrinsics.BITS_TO_DOUBLE -> Double.longBitsToDouble((Long) in.get(0));
            case Intrinsics.BITS_TO_FLOAT -> Float.intBitsToFloat((Integer) in.get(0));
            case Intrinsics.SQRT -> Math.sqrt((Double) in.get(0));
            case Intrinsics.LEADING_ZEROS ->
                    in.get(0) instanceof Long l
                            ? Long.numberOfLeadingZeros(l)
                            : Integer.numberOfLeadingZeros((Integer) in.get(0));
            case Intrinsics.CLONE -> {
                Array from = (Array) in.get(0);
                Array copy = new Array(from.type, from.elements.length);
                System.arraycopy(from.elements, 0, copy.elements, 0, from.elements.length);
                yield copy;
            }
            case Intrinsics.ARRAY_COPY -> {
                System.arraycopy(
                        ((Array) in.get(0)).elements,
                        (Integer) in.get(1),
                        ((Array) in.get(2)).elements,
                        (Integer) in.get(3),
                        (Integer) in.get(4));
                yield NULL;
            }
            case Intrinsics.GET_CLASS -> typeOf(in.get(0));
            case Intrinsics.FORGET -> NULL;
            default -> throw new AssertionError("not executable: " + name);
        };
    }

    private Object fieldOf(String text, FieldRef field) {
        if (!field.name().equals("value")) {
            return zero(field.kind());
        }
        Array bytes = new Array(world.resolve("[B"), text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes.elements[i] = (int) (byte) text.charAt(i);
        }
        return bytes;
    }

    void initialize(JavaClass type) {
        if (!initialized.add(type.ref())) {
            return;
        }
        type.superclass()
                .filter(s -> s.origin() != dev.cortado.compiler.world.ClassProvider.Origin.JDK)
                .ifPresent(this::initialize);
        type.classInitializer().ifPresent(m -> call(m.ref(), List.of()));
    }

    private Object newArray(JavaClass type, List<Object> lengths, int at) {
        int length = (Integer) lengths.get(at);
        for (Object each : lengths) {
            if ((Integer) each < 0) {
                return raise("java/lang/NegativeArraySizeException", String.valueOf(each));
            }
        }
        Array array = new Array(type, length);
        if (at + 1 < lengths.size()) {
            for (int i = 0; i < length; i++) {
                array.elements[i] = newArray(type.componentType().orElseThrow(), lengths, at + 1);
            }
        }
        return array;
    }

    private Object raise(String type, String message) {
        Instance exception = new Instance(world.resolve(type));
        exception.message = message.isEmpty() ? Optional.empty() : Optional.of(message);
        throw new Raised(exception);
    }

    private JavaClass typeOf(Object object) {
        return switch (object) {
            case Instance instance -> instance.type;
            case Array array -> array.type;
            case String s -> world.stringClass();
            case JavaClass mirror -> world.resolve("java/lang/Class");
            default -> throw new AssertionError("no object: " + object);
        };
    }
}
