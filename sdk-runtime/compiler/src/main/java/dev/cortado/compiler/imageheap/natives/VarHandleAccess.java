package dev.cortado.compiler.imageheap.natives;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.VarHandleTarget;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.imageheap.evaluation.NativeMethod;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import java.util.List;
import java.util.Optional;

/**
 * The access modes of VarHandle (java.lang.invoke.VarHandle.AccessMode) on one thread, where all
 * memory orders are the same.
 */
final class VarHandleAccess {
    private enum Action {
        GET,
        SET,
        COMPARE_AND_SET,
        COMPARE_AND_EXCHANGE,
        GET_AND_SET,
        GET_AND_ADD,
        GET_AND_OR,
        GET_AND_AND,
        GET_AND_XOR
    }

    private final Action action;
    private final List<String> parameters;

    private VarHandleAccess(Action action, List<String> parameters) {
        this.action = action;
        this.parameters = parameters;
    }

    static Optional<NativeMethod> of(String method, String descriptor) {
        return action(method)
                .map(
                        action -> {
                            VarHandleAccess access =
                                    new VarHandleAccess(
                                            action,
                                            new MethodRef("", "", descriptor)
                                                    .parameterDescriptors());
                            return access::call;
                        });
    }

    private static Optional<Action> action(String method) {
        String plain = method.replaceAll("(Volatile|Opaque|Acquire|Release|Plain)$", "");
        return Optional.ofNullable(
                switch (plain) {
                    case "get" -> Action.GET;
                    case "set" -> Action.SET;
                    case "compareAndSet", "weakCompareAndSet" -> Action.COMPARE_AND_SET;
                    case "compareAndExchange" -> Action.COMPARE_AND_EXCHANGE;
                    case "getAndSet" -> Action.GET_AND_SET;
                    case "getAndAdd" -> Action.GET_AND_ADD;
                    case "getAndBitwiseOr" -> Action.GET_AND_OR;
                    case "getAndBitwiseAnd" -> Action.GET_AND_AND;
                    case "getAndBitwiseXor" -> Action.GET_AND_XOR;
                    default -> null;
                });
    }

    /** A variable at an offset of an object, and the number of coordinates that named it. */
    private record Place(
            HeapObject object, long offset, Kind kind, boolean swapped, int coordinates) {}

    private void call(Interpreter vm, Arguments a) {
        if (!(a.referenceAt(0) instanceof ImageInstance handle)
                || !(handle.payload().orElse(null) instanceof VarHandleTarget target)) {
            throw new NotEvaluableException("uses a VarHandle of unknown target");
        }
        Place place = place(vm, a, target);
        int slot = 1;
        for (int i = 0; i < place.coordinates; i++) {
            slot += isWide(parameters.get(i)) ? 2 : 1;
        }
        if (place.kind.isReference()) {
            accessReference(vm, a, place, slot);
        } else {
            accessPrimitive(vm, a, place, slot);
        }
    }

    private static boolean isWide(String descriptor) {
        return descriptor.equals("J") || descriptor.equals("D");
    }

    private static Place place(Interpreter vm, Arguments a, VarHandleTarget target) {
        return switch (target) {
            case VarHandleTarget.InstanceField(var field) ->
                    new Place(
                            present(vm, a.referenceAt(1)), field.offset(), field.kind(), false, 1);
            case VarHandleTarget.ArrayElement(var type) -> {
                Kind kind = type.elementKind();
                int index = a.intAt(2);
                ImageArray array = (ImageArray) present(vm, a.referenceAt(1));
                check(vm, index, array.length());
                long offset = ObjectLayout.ARRAY_ELEMENTS + (long) index * kind.bytes();
                yield new Place(array, offset, kind, false, 2);
            }
            case VarHandleTarget.ByteArrayView(Kind kind, boolean bigEndian) -> {
                int index = a.intAt(2);
                ImageArray array = (ImageArray) present(vm, a.referenceAt(1));
                check(vm, index, array.length() - kind.bytes() + 1);
                yield new Place(
                        array, ObjectLayout.ARRAY_ELEMENTS + (long) index, kind, bigEndian, 2);
            }
            case VarHandleTarget.StaticField(var field) ->
                    throw new NotEvaluableException(
                            "uses a VarHandle of the static field " + field);
        };
    }

    private static HeapObject present(Interpreter vm, HeapObject object) {
        if (object == null) {
            throw vm.exceptions().nullPointer();
        }
        return object;
    }

    private static void check(Interpreter vm, int index, int length) {
        if (index < 0 || index >= length) {
            throw vm.exceptions().make("java/lang/ArrayIndexOutOfBoundsException");
        }
    }

    private void accessReference(Interpreter vm, Arguments a, Place place, int slot) {
        HeapObject old = vm.memory().loadReference(place.object, place.offset);
        HeapObject first = action == Action.GET ? null : a.referenceAt(slot);
        switch (action) {
            case GET -> a.returnReference(old);
            case SET -> vm.memory().storeReference(place.object, place.offset, first);
            case GET_AND_SET -> {
                vm.memory().storeReference(place.object, place.offset, first);
                a.returnReference(old);
            }
            case COMPARE_AND_SET, COMPARE_AND_EXCHANGE -> {
                if (old == first) {
                    vm.memory().storeReference(place.object, place.offset, a.referenceAt(slot + 1));
                }
                if (action == Action.COMPARE_AND_SET) {
                    a.returnBoolean(old == first);
                } else {
                    a.returnReference(old);
                }
            }
            default -> throw new NotEvaluableException("arithmetic on a VarHandle of references");
        }
    }

    private void accessPrimitive(Interpreter vm, Arguments a, Place place, int slot) {
        long old = load(vm, place);
        long first = action == Action.GET ? 0 : argument(a, place.kind, slot, place.coordinates);
        switch (action) {
            case GET -> a.returnLong(old);
            case SET -> store(vm, place, first);
            case COMPARE_AND_SET, COMPARE_AND_EXCHANGE -> {
                int second = slot + (isWide(parameters.get(place.coordinates)) ? 2 : 1);
                if (old == first) {
                    store(vm, place, argument(a, place.kind, second, place.coordinates + 1));
                }
                if (action == Action.COMPARE_AND_SET) {
                    a.returnBoolean(old == first);
                } else {
                    a.returnLong(old);
                }
            }
            default -> {
                store(vm, place, combine(place.kind, old, first));
                a.returnLong(old);
            }
        }
    }

    private long combine(Kind kind, long old, long operand) {
        return switch (action) {
            case GET_AND_SET -> operand;
            case GET_AND_OR -> old | operand;
            case GET_AND_AND -> old & operand;
            case GET_AND_XOR -> old ^ operand;
            default ->
                    switch (kind) {
                        case FLOAT ->
                                Float.floatToRawIntBits(
                                        Float.intBitsToFloat((int) old)
                                                + Float.intBitsToFloat((int) operand));
                        case DOUBLE ->
                                Double.doubleToRawLongBits(
                                        Double.longBitsToDouble(old)
                                                + Double.longBitsToDouble(operand));
                        default -> old + operand;
                    };
        };
    }

    /** An argument widened to the variable's kind as asType does: an int given for a long. */
    private long argument(Arguments a, Kind kind, int slot, int parameter) {
        Kind given = Kind.of(parameters.get(parameter));
        boolean givenFloating = given == Kind.FLOAT || given == Kind.DOUBLE;
        boolean wantedFloating = kind == Kind.FLOAT || kind == Kind.DOUBLE;
        if (given != kind && (givenFloating || wantedFloating || given.isReference())) {
            throw new NotEvaluableException("converts the argument of a VarHandle");
        }
        return a.longAt(slot);
    }

    private static long load(Interpreter vm, Place place) {
        return swap(place, vm.memory().load(place.object, place.offset, place.kind));
    }

    private static void store(Interpreter vm, Place place, long bits) {
        vm.memory().store(place.object, place.offset, place.kind, swap(place, bits));
    }

    private static long swap(Place place, long bits) {
        if (!place.swapped) {
            return bits;
        }
        return switch (place.kind.bytes()) {
            case Short.BYTES ->
                    place.kind == Kind.CHAR
                            ? Character.reverseBytes((char) bits)
                            : Short.reverseBytes((short) bits);
            case Integer.BYTES -> Integer.reverseBytes((int) bits);
            case Long.BYTES -> Long.reverseBytes(bits);
            default -> bits;
        };
    }
}
