package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaClass;
import java.lang.classfile.constantpool.ConstantDynamicEntry;

/**
 * The loop over the instructions of one frame (JVMS 6.5).
 *
 * <p>An instruction that names something is linked when first executed and then rewritten. Assumes
 * verified code.
 */
final class InstructionLoop {
    private final Interpreter interpreter;
    private final Linker linker;
    private final InstructionLinking linking;
    private final FieldAccess fields;
    private final JavaExceptions exceptions;
    private final ArrayAccess arrays;
    private final long[] bits;
    private final HeapObject[] references;

    InstructionLoop(
            Interpreter interpreter,
            ImageHeap heap,
            Linker linker,
            Memory memory,
            ClassStates states,
            long[] bits,
            HeapObject[] references) {
        this.interpreter = interpreter;
        this.linker = linker;
        this.linking = new InstructionLinking(heap.world(), linker, states);
        this.fields = new FieldAccess(interpreter, heap, memory);
        this.exceptions = interpreter.exceptions();
        this.arrays = new ArrayAccess(memory, exceptions);
        this.bits = bits;
        this.references = references;
    }

    /**
     * Executes a method whose arguments are in its first locals, from {@code base} on; the result
     * replaces them.
     */
    void run(MethodCode code, int base) {
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
                                linking.link(code, pc);
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
                                sp = StackShuffle.execute(opcode, s, r, sp);
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
                            s[sp - 1] = fields.readable(r[sp - 1], site).getInt(site.offset());
                        }
                        case Bytecode.GETFIELD_REFERENCE -> {
                            FieldSite site = (FieldSite) code.payloads[pc];
                            r[sp - 1] =
                                    fields.orZeroAddress(
                                            fields.readable(r[sp - 1], site)
                                                    .getReference(site.offset()),
                                            site.isAddress());
                        }
                        case Bytecode.GETFIELD_OTHER -> {
                            FieldSite site = (FieldSite) code.payloads[pc];
                            ImageInstance object = fields.readable(r[sp - 1], site);
                            s[sp - 1] = Memory.fieldBits(object, site.offset(), site.kind());
                            sp += site.kind().bytes() == Long.BYTES ? 1 : 0;
                        }
                        case Bytecode.PUTFIELD_INT,
                                Bytecode.PUTFIELD_REFERENCE,
                                Bytecode.PUTFIELD_OTHER ->
                                sp =
                                        fields.putField(
                                                opcode, (FieldSite) code.payloads[pc], s, r, sp);
                        case Bytecode.GETSTATIC_LINKED ->
                                sp = fields.getStatic((StaticSite) code.payloads[pc], s, r, sp);
                        case Bytecode.PUTSTATIC_LINKED ->
                                sp = fields.putStatic((StaticSite) code.payloads[pc], s, r, sp);
                        case Bytecode.INVOKE_DIRECT -> {
                            CallSite site = (CallSite) code.payloads[pc];
                            int argumentBase = sp - site.argumentSlots;
                            if (site.initializes) {
                                interpreter.initialize(site.owner);
                            } else if (site.hasReceiver && r[argumentBase] == null) {
                                throw exceptions.nullPointer();
                            }
                            interpreter.invoke(site.target, argumentBase);
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
                            interpreter.invoke(site.target, argumentBase);
                            sp = argumentBase + site.returnSlots;
                        }
                        case Bytecode.NEW_LINKED -> {
                            ClassState state = (ClassState) code.payloads[pc];
                            interpreter.initialize(state);
                            r[sp++] = interpreter.allocate(state.type);
                        }
                        case Bytecode.NEWARRAY_LINKED ->
                                r[sp - 1] =
                                        interpreter.allocateArray(
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
                            linking.link(code, pc);
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
                interpreter.resumeFrame(stackBase + code.maxStack, code);
                sp = stackBase;
                r[sp++] = thrown.exception();
                pc = handler;
            }
        }
    }

    private int jump(int from, int to) {
        if (to <= from) {
            interpreter.step();
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
        return interpreter.allocateNested(arrayType, sizes, 0);
    }

    private int dynamicConstant(MethodCode caller, ConstantDynamicEntry entry, int sp) {
        MethodCode constant = linker.dynamicConstant(caller.method, entry);
        interpreter.initialize(constant.method.owner());
        interpreter.invoke(constant, sp);
        return sp + constant.returnSlots;
    }
}
