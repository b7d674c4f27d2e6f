package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Executes bytecode (JVMS 6.5).
 *
 * <p>All frames share one operand stack of two parallel arrays, primitives as long bits and
 * references; a call's arguments become the callee's first locals in place, and its result takes
 * their place. An instruction that names something is linked when first executed and then
 * rewritten. Assumes verified code.
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
    private final ArrayAccess arrays;
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
        this.arrays = new ArrayAccess(memory, exceptions);
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

    private void initialize(ClassState state) {
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

    private void step() {
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

    private void invoke(MethodCode code, int base) {
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
            run(code, base);
        } finally {
            frameEnd = savedEnd;
            running = caller;
            depth--;
        }
    }

    private void run(MethodCode code, int base) {
        int[] first = code.first;
        long[] s = bits;
        HeapObject[] r = references;
        int stackBase = base + code.maxLocals;
        int sp = stackBase;
        int pc = 0;
        while (true) {
            try {
                while (true) {
                    int opcode = code.opcodes[pc];
                    switch (opcode) {
                        case Bytecode.NOP -> {}
                        case Bytecode.ACONST_NULL -> r[sp++] = null;
                        case Bytecode.PUSH_INT -> s[sp++] = first[pc];
                        case Bytecode.PUSH_LONG -> {
                            s[sp] = (Long) code.payloads[pc];
                            sp += 2;
                        }
                        case Bytecode.PUSH_REFERENCE -> r[sp++] = (HeapObject) code.payloads[pc];
                        case Bytecode.LDC -> {
                            if (!(code.payloads[pc] instanceof ConstantDynamicEntry dynamic)) {
                                link(
                                        code,
                                        pc,
                                        Bytecode.PUSH_REFERENCE,
                                        linker.constant(code.payloads[pc]));
                                continue;
                            }
                            sp = dynamicConstant(code, dynamic, sp);
                        }
                        case Bytecode.ILOAD -> s[sp++] = s[base + first[pc]];
                        case Bytecode.LLOAD -> {
                            s[sp] = s[base + first[pc]];
                            sp += 2;
                        }
                        case Bytecode.ALOAD -> r[sp++] = r[base + first[pc]];
                        case Bytecode.ISTORE -> s[base + first[pc]] = s[--sp];
                        case Bytecode.LSTORE -> {
                            sp -= 2;
                            s[base + first[pc]] = s[sp];
                        }
                        case Bytecode.ASTORE -> r[base + first[pc]] = r[--sp];
                        case Bytecode.IINC -> {
                            int local = base + first[pc];
                            s[local] = (int) s[local] + code.second[pc];
                        }
                        case Bytecode.IALOAD,
                                Bytecode.LALOAD,
                                Bytecode.FALOAD,
                                Bytecode.DALOAD,
                                Bytecode.AALOAD,
                                Bytecode.BALOAD,
                                Bytecode.CALOAD,
                                Bytecode.SALOAD ->
                                sp = arrays.load(opcode, s, r, sp);
                        case Bytecode.IASTORE,
                                Bytecode.LASTORE,
                                Bytecode.FASTORE,
                                Bytecode.DASTORE,
                                Bytecode.AASTORE,
                                Bytecode.BASTORE,
                                Bytecode.CASTORE,
                                Bytecode.SASTORE ->
                                sp = arrays.store(opcode, s, r, sp);
                        case Bytecode.POP -> sp--;
                        case Bytecode.POP2 -> sp -= 2;
                        case Bytecode.DUP -> {
                            s[sp] = s[sp - 1];
                            r[sp] = r[sp - 1];
                            sp++;
                        }
                        case Bytecode.DUP_X1,
                                Bytecode.DUP_X2,
                                Bytecode.DUP2,
                                Bytecode.DUP2_X1,
                                Bytecode.DUP2_X2,
                                Bytecode.SWAP ->
                                sp = shuffle(opcode, s, r, sp);
                        case Bytecode.IADD -> {
                            sp--;
                            s[sp - 1] = (int) s[sp - 1] + (int) s[sp];
                        }
                        case Bytecode.ISUB -> {
                            sp--;
                            s[sp - 1] = (int) s[sp - 1] - (int) s[sp];
                        }
                        case Bytecode.IMUL -> {
                            sp--;
                            s[sp - 1] = (int) s[sp - 1] * (int) s[sp];
                        }
                        case Bytecode.IAND -> {
                            sp--;
                            s[sp - 1] &= s[sp];
                        }
                        case Bytecode.IOR -> {
                            sp--;
                            s[sp - 1] |= s[sp];
                        }
                        case Bytecode.IXOR -> {
                            sp--;
                            s[sp - 1] ^= s[sp];
                        }
                        case Bytecode.ISHL -> {
                            sp--;
                            s[sp - 1] = (int) s[sp - 1] << (int) s[sp];
                        }
                        case Bytecode.ISHR -> {
                            sp--;
                            s[sp - 1] = (int) s[sp - 1] >> (int) s[sp];
                        }
                        case Bytecode.IUSHR -> {
                            sp--;
                            s[sp - 1] = (int) s[sp - 1] >>> (int) s[sp];
                        }
                        case Bytecode.INEG -> s[sp - 1] = -(int) s[sp - 1];
                        case Bytecode.LADD -> {
                            sp -= 2;
                            s[sp - 2] += s[sp];
                        }
                        case Bytecode.LSUB -> {
                            sp -= 2;
                            s[sp - 2] -= s[sp];
                        }
                        case Bytecode.LMUL -> {
                            sp -= 2;
                            s[sp - 2] *= s[sp];
                        }
                        case Bytecode.LAND -> {
                            sp -= 2;
                            s[sp - 2] &= s[sp];
                        }
                        case Bytecode.LOR -> {
                            sp -= 2;
                            s[sp - 2] |= s[sp];
                        }
                        case Bytecode.LXOR -> {
                            sp -= 2;
                            s[sp - 2] ^= s[sp];
                        }
                        case Bytecode.LSHL -> {
                            sp--;
                            s[sp - 2] <<= (int) s[sp];
                        }
                        case Bytecode.LSHR -> {
                            sp--;
                            s[sp - 2] >>= (int) s[sp];
                        }
                        case Bytecode.LUSHR -> {
                            sp--;
                            s[sp - 2] >>>= (int) s[sp];
                        }
                        case Bytecode.LNEG -> s[sp - 2] = -s[sp - 2];
                        case Bytecode.I2L -> sp++;
                        case Bytecode.LCMP -> {
                            sp -= 3;
                            s[sp - 1] = Long.compare(s[sp - 1], s[sp + 1]);
                        }
                        case Bytecode.IFEQ,
                                Bytecode.IFNE,
                                Bytecode.IFLT,
                                Bytecode.IFGE,
                                Bytecode.IFGT,
                                Bytecode.IFLE -> {
                            if (holds(opcode - Bytecode.IFEQ, (int) s[--sp], 0)) {
                                pc = jump(pc, first[pc]);
                                continue;
                            }
                        }
                        case Bytecode.IF_ICMPEQ,
                                Bytecode.IF_ICMPNE,
                                Bytecode.IF_ICMPLT,
                                Bytecode.IF_ICMPGE,
                                Bytecode.IF_ICMPGT,
                                Bytecode.IF_ICMPLE -> {
                            sp -= 2;
                            if (holds(opcode - Bytecode.IF_ICMPEQ, (int) s[sp], (int) s[sp + 1])) {
                                pc = jump(pc, first[pc]);
                                continue;
                            }
                        }
                        case Bytecode.IF_ACMPEQ, Bytecode.IF_ACMPNE -> {
                            sp -= 2;
                            if (r[sp] == r[sp + 1] == (opcode == Bytecode.IF_ACMPEQ)) {
                                pc = jump(pc, first[pc]);
                                continue;
                            }
                        }
                        case Bytecode.IFNULL, Bytecode.IFNONNULL -> {
                            if (r[--sp] == null == (opcode == Bytecode.IFNULL)) {
                                pc = jump(pc, first[pc]);
                                continue;
                            }
                        }
                        case Bytecode.GOTO -> {
                            pc = jump(pc, first[pc]);
                            continue;
                        }
                        case Bytecode.TABLESWITCH, Bytecode.LOOKUPSWITCH -> {
                            pc =
                                    jump(
                                            pc,
                                            ((MethodCode.SwitchTargets) code.payloads[pc])
                                                    .target((int) s[--sp]));
                            continue;
                        }
                        case Bytecode.IRETURN, Bytecode.LRETURN -> {
                            s[base] = s[sp - (opcode == Bytecode.IRETURN ? 1 : 2)];
                            return;
                        }
                        case Bytecode.ARETURN -> {
                            r[base] = r[sp - 1];
                            return;
                        }
                        case Bytecode.RETURN -> {
                            return;
                        }
                        case Bytecode.GETFIELD_INT -> {
                            FieldSite site = (FieldSite) code.payloads[pc];
                            s[sp - 1] = readable(r[sp - 1], site).getInt(site.offset());
                        }
                        case Bytecode.GETFIELD_REFERENCE -> {
                            FieldSite site = (FieldSite) code.payloads[pc];
                            r[sp - 1] =
                                    orZeroAddress(
                                            readable(r[sp - 1], site).getReference(site.offset()),
                                            site.isAddress());
                        }
                        case Bytecode.GETFIELD_OTHER -> {
                            FieldSite site = (FieldSite) code.payloads[pc];
                            ImageInstance object = readable(r[sp - 1], site);
                            s[sp - 1] = Memory.fieldBits(object, site.offset(), site.kind());
                            sp += site.kind().bytes() == Long.BYTES ? 1 : 0;
                        }
                        case Bytecode.PUTFIELD_INT,
                                Bytecode.PUTFIELD_REFERENCE,
                                Bytecode.PUTFIELD_OTHER ->
                                sp = putField(opcode, (FieldSite) code.payloads[pc], s, r, sp);
                        case Bytecode.GETSTATIC_LINKED ->
                                sp = getStatic((StaticSite) code.payloads[pc], s, r, sp);
                        case Bytecode.PUTSTATIC_LINKED ->
                                sp = putStatic((StaticSite) code.payloads[pc], s, r, sp);
                        case Bytecode.INVOKE_DIRECT -> {
                            CallSite site = (CallSite) code.payloads[pc];
                            int argumentBase = sp - site.argumentSlots;
                            if (site.initializes) {
                                initialize(site.owner);
                            } else if (site.hasReceiver && r[argumentBase] == null) {
                                throw exceptions.nullPointer();
                            }
                            invoke(site.target, argumentBase);
                            sp = argumentBase + site.returnSlots;
                        }
                        case Bytecode.INVOKE_SELECTED -> {
                            CallSite site = (CallSite) code.payloads[pc];
                            int argumentBase = sp - site.argumentSlots;
                            HeapObject receiver = r[argumentBase];
                            if (receiver == null) {
                                throw exceptions.nullPointer();
                            }
                            if (receiver.type() != site.receiverType) {
                                site.target = linker.select(site.resolved, receiver.type());
                                site.receiverType = receiver.type();
                            }
                            invoke(site.target, argumentBase);
                            sp = argumentBase + site.returnSlots;
                        }
                        case Bytecode.NEW_LINKED -> {
                            ClassState state = (ClassState) code.payloads[pc];
                            initialize(state);
                            r[sp++] = allocate(state.type);
                        }
                        case Bytecode.NEWARRAY_LINKED ->
                                r[sp - 1] =
                                        allocateArray(
                                                (JavaClass) code.payloads[pc], (int) s[sp - 1]);
                        case Bytecode.ARRAYLENGTH -> {
                            if (r[sp - 1] == null) {
                                throw exceptions.nullPointer();
                            }
                            s[sp - 1] = ((ImageArray) r[sp - 1]).length();
                        }
                        case Bytecode.CHECKCAST_LINKED -> {
                            if (r[sp - 1] != null
                                    && !r[sp - 1]
                                            .type()
                                            .isSubtypeOf((JavaClass) code.payloads[pc])) {
                                throw exceptions.classCast();
                            }
                        }
                        case Bytecode.INSTANCEOF_LINKED ->
                                s[sp - 1] =
                                        r[sp - 1] != null
                                                        && r[sp - 1]
                                                                .type()
                                                                .isSubtypeOf(
                                                                        (JavaClass)
                                                                                code.payloads[pc])
                                                ? 1
                                                : 0;
                        case Bytecode.MONITORENTER, Bytecode.MONITOREXIT -> {
                            if (r[--sp] == null) {
                                throw exceptions.nullPointer();
                            }
                        }
                        case Bytecode.ATHROW -> {
                            if (r[sp - 1] == null) {
                                throw exceptions.nullPointer();
                            }
                            throw new JavaThrow((ImageInstance) r[sp - 1]);
                        }
                        case Bytecode.MULTIANEWARRAY -> {
                            int dimensions = first[pc];
                            sp -= dimensions;
                            r[sp] = allocateNested(linker.type(code.payloads[pc]), sp, dimensions);
                            sp++;
                        }
                        case Bytecode.GETSTATIC,
                                Bytecode.PUTSTATIC,
                                Bytecode.GETFIELD,
                                Bytecode.PUTFIELD,
                                Bytecode.INVOKEVIRTUAL,
                                Bytecode.INVOKESPECIAL,
                                Bytecode.INVOKESTATIC,
                                Bytecode.INVOKEINTERFACE,
                                Bytecode.INVOKEDYNAMIC,
                                Bytecode.NEW,
                                Bytecode.NEWARRAY,
                                Bytecode.ANEWARRAY,
                                Bytecode.CHECKCAST,
                                Bytecode.INSTANCEOF -> {
                            link(code, pc);
                            continue;
                        }
                        default -> sp = Arithmetic.execute(opcode, s, sp, exceptions);
                    }
                    pc++;
                }
            } catch (JavaThrow thrown) {
                int handler = code.handlerOf(pc, thrown.exception().type());
                if (handler < 0) {
                    thrown.leaves(code.method);
                    throw thrown;
                }
                frameEnd = stackBase + code.maxStack;
                sp = stackBase;
                r[sp++] = thrown.exception();
                pc = handler;
            }
        }
    }

    private int jump(int from, int to) {
        if (to <= from) {
            step();
        }
        return to;
    }

    /** The condition by its place in the order eq, ne, lt, ge, gt, le. */
    private static boolean holds(int condition, int a, int b) {
        return switch (condition) {
            case 0 -> a == b;
            case 1 -> a != b;
            case 2 -> a < b;
            case 3 -> a >= b;
            case 4 -> a > b;
            default -> a <= b;
        };
    }

    private static int shuffle(int opcode, long[] s, HeapObject[] r, int sp) {
        switch (opcode) {
            case Bytecode.SWAP -> {
                move(s, r, sp - 1, sp);
                move(s, r, sp - 2, sp - 1);
                move(s, r, sp, sp - 2);
                return sp;
            }
            case Bytecode.DUP2 -> {
                move(s, r, sp - 2, sp);
                move(s, r, sp - 1, sp + 1);
                return sp + 2;
            }
            default -> {
                boolean single = opcode == Bytecode.DUP_X1 || opcode == Bytecode.DUP_X2;
                int count = single ? 1 : 2;
                int skipped = opcode == Bytecode.DUP_X1 || opcode == Bytecode.DUP2_X1 ? 1 : 2;
                for (int i = 1; i <= count + skipped; i++) {
                    move(s, r, sp - i, sp - i + count);
                }
                for (int i = 0; i < count; i++) {
                    move(s, r, sp + i, sp - count - skipped + i);
                }
                return sp + count;
            }
        }
    }

    private static void move(long[] s, HeapObject[] r, int from, int to) {
        s[to] = s[from];
        r[to] = r[from];
    }

    private ImageInstance readable(HeapObject object, FieldSite site) {
        if (object == null) {
            throw exceptions.nullPointer();
        }
        if (!site.settled()) {
            memory.checkRead(object);
        }
        return (ImageInstance) object;
    }

    private HeapObject orZeroAddress(HeapObject value, boolean isAddress) {
        return value == null && isAddress
                ? allocate(heap.world().resolve("dev/cortado/abi/Address"))
                : value;
    }

    private int putField(int opcode, FieldSite site, long[] s, HeapObject[] r, int sp) {
        int value = sp - (site.kind().bytes() == Long.BYTES ? 2 : 1);
        if (r[value - 1] == null) {
            throw exceptions.nullPointer();
        }
        ImageInstance object = (ImageInstance) r[value - 1];
        if (opcode == Bytecode.PUTFIELD_REFERENCE) {
            if (site.freezes() && r[value] != null) {
                r[value].markStable();
            }
            memory.putField(object, site.offset(), r[value]);
        } else {
            memory.putField(object, site.offset(), site.kind(), s[value]);
        }
        return value - 1;
    }

    private int getStatic(StaticSite site, long[] s, HeapObject[] r, int sp) {
        initialize(site.state());
        memory.checkReadStatic(site.state(), site.field());
        s[sp] = site.state().bits[site.slot()];
        r[sp] = orZeroAddress(site.state().references[site.slot()], site.isAddress());
        return sp + (site.kind().bytes() == Long.BYTES ? 2 : 1);
    }

    private int putStatic(StaticSite site, long[] s, HeapObject[] r, int sp) {
        initialize(site.state());
        int value = sp - (site.kind().bytes() == Long.BYTES ? 2 : 1);
        boolean reference = site.kind() == Kind.REFERENCE;
        if (reference && r[value] != null && site.holdsStableArray()) {
            r[value].markStable();
        }
        long bitsValue = reference ? 0 : Memory.extend(site.kind(), s[value]);
        memory.putStatic(
                site.state(), site.field(), site.slot(), bitsValue, reference ? r[value] : null);
        return value;
    }

    private ImageArray allocateNested(JavaClass arrayType, int lengths, int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            if ((int) bits[lengths + i] < 0) {
                throw exceptions.negativeSize((int) bits[lengths + i]);
            }
        }
        int[] sizes = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            sizes[i] = (int) bits[lengths + i];
        }
        return allocateNested(arrayType, sizes, 0);
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

    private int dynamicConstant(MethodCode caller, ConstantDynamicEntry entry, int sp) {
        MethodCode constant = linker.dynamicConstant(caller.method, entry);
        initialize(constant.method.owner());
        invoke(constant, sp);
        return sp + constant.returnSlots;
    }

    private static void link(MethodCode code, int pc, int opcode, Object payload) {
        code.payloads[pc] = payload;
        code.opcodes[pc] = opcode;
    }

    private void link(MethodCode code, int pc) {
        Object entry = code.payloads[pc];
        int opcode = code.opcodes[pc];
        switch (opcode) {
            case Bytecode.GETSTATIC ->
                    link(code, pc, Bytecode.GETSTATIC_LINKED, linker.staticField(entry));
            case Bytecode.PUTSTATIC ->
                    link(code, pc, Bytecode.PUTSTATIC_LINKED, linker.staticField(entry));
            case Bytecode.GETFIELD, Bytecode.PUTFIELD -> {
                FieldSite site = linker.instanceField(entry);
                int byKind =
                        switch (site.kind()) {
                            case INT, FLOAT -> 0;
                            case REFERENCE -> 1;
                            default -> 2;
                        };
                link(
                        code,
                        pc,
                        (opcode == Bytecode.GETFIELD
                                        ? Bytecode.GETFIELD_INT
                                        : Bytecode.PUTFIELD_INT)
                                + byKind,
                        site);
            }
            case Bytecode.INVOKEVIRTUAL, Bytecode.INVOKEINTERFACE -> {
                CallSite site = linker.virtualCall(entry);
                link(
                        code,
                        pc,
                        site.target == null ? Bytecode.INVOKE_SELECTED : Bytecode.INVOKE_DIRECT,
                        site);
            }
            case Bytecode.INVOKESPECIAL ->
                    link(code, pc, Bytecode.INVOKE_DIRECT, linker.specialCall(code.method, entry));
            case Bytecode.INVOKESTATIC ->
                    link(code, pc, Bytecode.INVOKE_DIRECT, linker.staticCall(entry));
            case Bytecode.INVOKEDYNAMIC ->
                    link(code, pc, Bytecode.INVOKE_DIRECT, linker.dynamicCall(code.method, entry));
            case Bytecode.NEW -> link(code, pc, Bytecode.NEW_LINKED, states.of(linker.type(entry)));
            case Bytecode.NEWARRAY ->
                    link(code, pc, Bytecode.NEWARRAY_LINKED, linker.arrayType(code.first[pc]));
            case Bytecode.ANEWARRAY ->
                    link(
                            code,
                            pc,
                            Bytecode.NEWARRAY_LINKED,
                            heap.world().arrayOf(linker.type(entry)));
            case Bytecode.CHECKCAST ->
                    link(code, pc, Bytecode.CHECKCAST_LINKED, linker.type(entry));
            default -> link(code, pc, Bytecode.INSTANCEOF_LINKED, linker.type(entry));
        }
    }

    /**
     * Calls a static or direct method with arguments already boxed; the result boxed, NullValue for
     * void.
     */
    Object call(JavaMethod method, java.util.List<Object> arguments) {
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
