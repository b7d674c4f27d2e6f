package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Executes bytecode (JVMS 6.5).
 *
 * <p>All frames share one operand stack of two parallel arrays, primitives as long bits and
 * references; a call's arguments become the callee's first locals in place, and its result takes
 * their place.
 */
public final class Interpreter {
    private static final int STACK_SLOTS = 1 << 16;
    private static final int MAXIMUM_DEPTH = 600;

    /**
     * Room above the last frame for the calls that natives make; a method has at most 255 argument
     * slots.
     */
    private static final int OUTGOING_SLOTS = 1024;

    private final ImageHeap heap;
    private final Linker linker;
    private final Memory memory;
    private final ClassStates states;
    private final Consumer<ClassState> initializer;
    private final JavaExceptions exceptions = new JavaExceptions(this);
    private final InstructionLoop loop;
    private final long[] bits = new long[STACK_SLOTS];
    private final HeapObject[] references = new HeapObject[STACK_SLOTS];
    private MethodCode running;
    private int frameEnd;
    private int depth;
    private long steps;
    private long stepLimit;
    private long allocatedBytes;
    private long allocationLimit;

    /**
     * An interpreter.
     *
     * @param initializer initialises a class that is not initialised yet, or throws
     *     NotEvaluableException
     */
    Interpreter(
            ImageHeap heap,
            Linker linker,
            Memory memory,
            ClassStates states,
            Consumer<ClassState> initializer) {
        this.heap = heap;
        this.linker = linker;
        this.memory = memory;
        this.states = states;
        this.initializer = initializer;
        this.loop = new InstructionLoop(this, heap, linker, memory, states, bits, references);
    }

    public ImageHeap heap() {
        return heap;
    }

    public Memory memory() {
        return memory;
    }

    public JavaExceptions exceptions() {
        return exceptions;
    }

    /** Takes the frame up again that ends there, after an exception has left others. */
    void resumeFrame(int end, MethodCode code) {
        frameEnd = end;
        running = code;
    }

    /** The class whose method calls the native that asks. */
    public JavaClass callerType() {
        return running.method.owner();
    }

    /** What a nested evaluation must restore when it ends, however it ends. */
    record Position(int frameEnd, int depth, long stepsLeft, long bytesLeft) {}

    /** Begins an evaluation with a budget of its own, which is not charged to the one around it. */
    Position begin(Budget budget) {
        Position position =
                new Position(frameEnd, depth, stepLimit - steps, allocationLimit - allocatedBytes);
        stepLimit = steps + budget.steps();
        allocationLimit = allocatedBytes + budget.allocatedBytes();
        return position;
    }

    void end(Position position) {
        frameEnd = position.frameEnd;
        depth = position.depth;
        stepLimit = steps + position.stepsLeft;
        allocationLimit = allocatedBytes + position.bytesLeft;
    }

    /** Bytecode steps so far: calls and backward jumps. */
    long steps() {
        return steps;
    }

    /** Initialises a class as an instruction that uses it does (JVMS 5.5). */
    public void initialize(JavaClass type) {
        initialize(states.of(type));
    }

    void initialize(ClassState state) {
        if (state.status != ClassState.Status.INITIALIZED) {
            initializer.accept(state);
        }
    }

    /**
     * A zeroed instance for the running initialiser; the class must be initialised and not
     * abstract.
     */
    public ImageInstance allocate(JavaClass type) {
        if (type.isAbstract() || type.isInterface()) {
            throw new NotEvaluableException("instantiates the abstract " + type.binaryName());
        }
        ImageInstance instance = heap.newInstance(type, memory.transaction().owner());
        charge(instance.sizeBytes());
        return instance;
    }

    /** An instance, of an abstract class too, that stands for something in the compiler. */
    public ImageInstance allocate(JavaClass type, HostPayload payload) {
        ImageInstance instance =
                heap.newInstance(type, memory.transaction().owner(), Optional.of(payload));
        charge(instance.sizeBytes());
        return instance;
    }

    /** A zeroed array for the running initialiser. */
    public ImageArray allocateArray(JavaClass arrayType, int length) {
        if (length < 0) {
            throw exceptions.negativeSize(length);
        }
        charge((long) length * arrayType.elementKind().bytes());
        return heap.newArray(arrayType, length, memory.transaction().owner());
    }

    /** A shallow copy for the running initialiser. */
    public HeapObject copy(HeapObject original) {
        memory.checkRead(original);
        charge(
                original instanceof ImageArray array
                        ? (long) array.length() * array.elementKind().bytes()
                        : 0);
        return heap.copy(original, memory.transaction().owner());
    }

    private void charge(long bytes) {
        allocatedBytes += bytes;
        if (allocatedBytes > allocationLimit) {
            throw new NotEvaluableException("allocates too much for an initialiser at build time");
        }
    }

    void step() {
        if (++steps > stepLimit) {
            throw new NotEvaluableException("takes too long for an initialiser at build time");
        }
    }

    /** Where a native puts the arguments of a call that it makes. */
    public Arguments outgoing() {
        return new Arguments(bits, references, frameEnd);
    }

    /**
     * Calls a method selected in the receiver's class, with the arguments put into {@link
     * #outgoing()}; the result stands in the same place.
     */
    public void callSelected(JavaMethod method) {
        HeapObject receiver = references[frameEnd];
        if (receiver == null) {
            throw exceptions.nullPointer();
        }
        invoke(linker.select(method, receiver.type()), frameEnd);
    }

    /**
     * Calls a static method, constructor or final method, with arguments as for {@link
     * #callSelected}.
     */
    public void callDirect(JavaMethod method) {
        if (method.isStatic()) {
            initialize(method.owner());
        }
        invoke(linker.code(method), frameEnd);
    }

    void callConstructor(ImageInstance object, JavaMethod constructor, HeapObject... arguments) {
        int base = frameEnd;
        references[base] = object;
        System.arraycopy(arguments, 0, references, base + 1, arguments.length);
        invoke(linker.code(constructor), base);
    }

    void invoke(MethodCode code, int base) {
        step();
        if (code.nativeMethod.isPresent()) {
            int savedEnd = frameEnd;
            frameEnd = Math.max(frameEnd, base + Math.max(code.argumentSlots, code.returnSlots));
            code.nativeMethod.get().call(this, new Arguments(bits, references, base));
            frameEnd = savedEnd;
            return;
        }
        if (!code.decoded) {
            MethodDecoder.decode(code);
        }
        int end = base + code.maxLocals + code.maxStack;
        if (depth >= MAXIMUM_DEPTH || end + OUTGOING_SLOTS > STACK_SLOTS) {
            throw new NotEvaluableException(
                    "nests calls too deeply for an initialiser at build time");
        }
        int savedEnd = frameEnd;
        MethodCode caller = running;
        frameEnd = end;
        running = code;
        depth++;
        try {
            loop.run(code, base);
        } finally {
            frameEnd = savedEnd;
            running = caller;
            depth--;
        }
    }

    /** An array of arrays; the lengths from {@code level} on are those of the nested dimensions. */
    public ImageArray allocateNested(JavaClass arrayType, int[] lengths, int level) {
        ImageArray array = allocateArray(arrayType, lengths[level]);
        if (level + 1 < lengths.length) {
            JavaClass component = arrayType.componentType().orElseThrow();
            for (int i = 0; i < lengths[level]; i++) {
                array.references()[i] = allocateNested(component, lengths, level + 1);
            }
        }
        return array;
    }

    /**
     * Calls a static or direct method with arguments already boxed; the result boxed, NullValue for
     * void.
     */
    Object call(JavaMethod method, List<Object> arguments) {
        int base = frameEnd;
        int slot = base;
        for (Object argument : arguments) {
            slot += Boxing.put(argument, bits, references, slot);
        }
        if (method.isStatic()) {
            initialize(method.owner());
        }
        invoke(linker.code(method), base);
        return Boxing.get(method.ref().returnKind(), bits[base], references[base]);
    }
}
