package dev.cortado.compiler.imageheap.evaluation;

import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Arrays;

/**
 * Decodes a Code attribute into parallel arrays: opcode, two operands, payload.
 *
 * <p>Short forms become their general form, float and double loads and stores those of int and
 * long; branch targets become instruction indices. Cost: two passes over the code.
 */
final class MethodDecoder {
    private static final int WIDE_IINC_BYTES = 6;
    private static final int WIDE_BYTES = 4;

    private final byte[] code;
    private final ConstantPool pool;
    private final MethodCode result;
    private final int[] indexOf;

    private MethodDecoder(MethodCode result, CodeAttribute attribute) {
        this.code = attribute.codeArray();
        this.pool = result.method.owner().model().orElseThrow().constantPool();
        this.result = result;
        this.indexOf = new int[code.length + 1];
    }

    static void decode(MethodCode result) {
        CodeAttribute attribute =
                result.method
                        .model()
                        .findAttribute(Attributes.code())
                        .orElseThrow(() -> new NotEvaluableException("calls " + result.method));
        result.maxLocals = attribute.maxLocals();
        result.maxStack = attribute.maxStack();
        MethodDecoder decoder = new MethodDecoder(result, attribute);
        int count = decoder.indexInstructions();
        result.opcodes = new int[count];
        result.first = new int[count];
        result.second = new int[count];
        result.payloads = new Object[count];
        int index = 0;
        for (int at = 0; at < decoder.code.length; at += decoder.lengthAt(at)) {
            decoder.decodeAt(at, index++);
        }
        result.handlers =
                attribute.exceptionHandlers().stream()
                        .map(
                                h ->
                                        new MethodCode.Handler(
                                                decoder.indexOf[attribute.labelToBci(h.tryStart())],
                                                decoder.indexOf[attribute.labelToBci(h.tryEnd())],
                                                decoder.indexOf[attribute.labelToBci(h.handler())],
                                                h.catchType()))
                        .toArray(MethodCode.Handler[]::new);
        result.decoded = true;
    }

    private int indexInstructions() {
        int count = 0;
        for (int at = 0; at < code.length; at += lengthAt(at)) {
            indexOf[at] = count++;
        }
        indexOf[code.length] = count;
        return count;
    }

    private int u1(int at) {
        return code[at] & 0xff;
    }

    private int s2(int at) {
        return code[at] << 8 | u1(at + 1);
    }

    private int u2(int at) {
        return s2(at) & 0xffff;
    }

    private int s4(int at) {
        return s2(at) << 16 | u2(at + 2);
    }

    private static int aligned(int at) {
        return (at + 4) & ~3;
    }

    private int lengthAt(int at) {
        int opcode = u1(at);
        return switch (opcode) {
            case Bytecode.BIPUSH,
                    Bytecode.LDC,
                    Bytecode.ILOAD,
                    Bytecode.LLOAD,
                    Bytecode.FLOAD,
                    Bytecode.DLOAD,
                    Bytecode.ALOAD,
                    Bytecode.ISTORE,
                    Bytecode.LSTORE,
                    Bytecode.FSTORE,
                    Bytecode.DSTORE,
                    Bytecode.ASTORE,
                    Bytecode.RET,
                    Bytecode.NEWARRAY ->
                    2;
            case Bytecode.SIPUSH,
                    Bytecode.LDC_W,
                    Bytecode.LDC2_W,
                    Bytecode.IINC,
                    Bytecode.GETSTATIC,
                    Bytecode.PUTSTATIC,
                    Bytecode.GETFIELD,
                    Bytecode.PUTFIELD,
                    Bytecode.INVOKEVIRTUAL,
                    Bytecode.INVOKESPECIAL,
                    Bytecode.INVOKESTATIC,
                    Bytecode.NEW,
                    Bytecode.ANEWARRAY,
                    Bytecode.CHECKCAST,
                    Bytecode.INSTANCEOF,
                    Bytecode.IFNULL,
                    Bytecode.IFNONNULL ->
                    3;
            case Bytecode.MULTIANEWARRAY -> 4;
            case Bytecode.INVOKEINTERFACE,
                    Bytecode.INVOKEDYNAMIC,
                    Bytecode.GOTO_W,
                    Bytecode.JSR_W ->
                    5;
            case Bytecode.WIDE -> u1(at + 1) == Bytecode.IINC ? WIDE_IINC_BYTES : WIDE_BYTES;
            case Bytecode.TABLESWITCH -> {
                int base = aligned(at);
                yield base + 12 + 4 * (s4(base + 8) - s4(base + 4) + 1) - at;
            }
            case Bytecode.LOOKUPSWITCH -> aligned(at) + 8 + 8 * s4(aligned(at) + 4) - at;
            default -> opcode >= Bytecode.IFEQ && opcode <= Bytecode.JSR ? 3 : 1;
        };
    }

    private void set(int index, int opcode, int first, int second) {
        result.opcodes[index] = opcode;
        result.first[index] = first;
        result.second[index] = second;
    }

    private void setPayload(int index, int opcode, Object payload) {
        result.opcodes[index] = opcode;
        result.payloads[index] = payload;
    }

    private void decodeAt(int at, int index) {
        int opcode = u1(at);
        switch (opcode) {
            case Bytecode.ICONST_M1,
                    Bytecode.ICONST_0,
                    Bytecode.ICONST_1,
                    Bytecode.ICONST_2,
                    Bytecode.ICONST_3,
                    Bytecode.ICONST_4,
                    Bytecode.ICONST_5 ->
                    set(index, Bytecode.PUSH_INT, opcode - Bytecode.ICONST_0, 0);
            case Bytecode.LCONST_0, Bytecode.LCONST_1 ->
                    setPayload(index, Bytecode.PUSH_LONG, (long) (opcode - Bytecode.LCONST_0));
            case Bytecode.FCONST_0, Bytecode.FCONST_1, Bytecode.FCONST_2 ->
                    set(
                            index,
                            Bytecode.PUSH_INT,
                            Float.floatToRawIntBits(opcode - Bytecode.FCONST_0),
                            0);
            case Bytecode.DCONST_0, Bytecode.DCONST_1 ->
                    setPayload(
                            index,
                            Bytecode.PUSH_LONG,
                            Double.doubleToRawLongBits(opcode - Bytecode.DCONST_0));
            case Bytecode.BIPUSH -> set(index, Bytecode.PUSH_INT, code[at + 1], 0);
            case Bytecode.SIPUSH -> set(index, Bytecode.PUSH_INT, s2(at + 1), 0);
            case Bytecode.LDC -> constant(index, pool.entryByIndex(u1(at + 1)));
            case Bytecode.LDC_W, Bytecode.LDC2_W -> constant(index, pool.entryByIndex(u2(at + 1)));
            case Bytecode.ILOAD,
                    Bytecode.LLOAD,
                    Bytecode.FLOAD,
                    Bytecode.DLOAD,
                    Bytecode.ALOAD,
                    Bytecode.ISTORE,
                    Bytecode.LSTORE,
                    Bytecode.FSTORE,
                    Bytecode.DSTORE,
                    Bytecode.ASTORE ->
                    set(index, general(opcode), u1(at + 1), 0);
            case Bytecode.IINC -> set(index, Bytecode.IINC, u1(at + 1), code[at + 2]);
            case Bytecode.NEWARRAY -> set(index, Bytecode.NEWARRAY, u1(at + 1), 0);
            case Bytecode.WIDE -> wide(at, index);
            case Bytecode.TABLESWITCH -> tableSwitch(at, index);
            case Bytecode.LOOKUPSWITCH -> lookupSwitch(at, index);
            case Bytecode.GOTO_W -> set(index, Bytecode.GOTO, indexOf[at + s4(at + 1)], 0);
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
                    Bytecode.ANEWARRAY,
                    Bytecode.CHECKCAST,
                    Bytecode.INSTANCEOF ->
                    setPayload(index, opcode, pool.entryByIndex(u2(at + 1)));
            case Bytecode.MULTIANEWARRAY -> {
                set(index, opcode, u1(at + 3), 0);
                setPayload(index, opcode, pool.entryByIndex(u2(at + 1)));
            }
            case Bytecode.JSR, Bytecode.JSR_W, Bytecode.RET ->
                    throw new NotEvaluableException("a subroutine in " + result.method);
            default -> shortForm(at, index, opcode);
        }
    }

    private void shortForm(int at, int index, int opcode) {
        if (opcode >= Bytecode.ILOAD_0 && opcode <= Bytecode.ALOAD_3) {
            set(
                    index,
                    general(Bytecode.ILOAD + (opcode - Bytecode.ILOAD_0) / 4),
                    (opcode - Bytecode.ILOAD_0) % 4,
                    0);
        } else if (opcode >= Bytecode.ISTORE_0 && opcode <= Bytecode.ASTORE_3) {
            set(
                    index,
                    general(Bytecode.ISTORE + (opcode - Bytecode.ISTORE_0) / 4),
                    (opcode - Bytecode.ISTORE_0) % 4,
                    0);
        } else if (opcode >= Bytecode.IFEQ && opcode <= Bytecode.GOTO
                || opcode == Bytecode.IFNULL
                || opcode == Bytecode.IFNONNULL) {
            set(index, opcode, indexOf[at + s2(at + 1)], 0);
        } else {
            set(index, general(opcode), 0, 0);
        }
    }

    private static int general(int opcode) {
        return switch (opcode) {
            case Bytecode.FLOAD -> Bytecode.ILOAD;
            case Bytecode.DLOAD -> Bytecode.LLOAD;
            case Bytecode.FSTORE -> Bytecode.ISTORE;
            case Bytecode.DSTORE -> Bytecode.LSTORE;
            case Bytecode.FRETURN -> Bytecode.IRETURN;
            case Bytecode.DRETURN -> Bytecode.LRETURN;
            default -> opcode;
        };
    }

    private void constant(int index, PoolEntry entry) {
        switch (entry) {
            case IntegerEntry e -> set(index, Bytecode.PUSH_INT, e.intValue(), 0);
            case FloatEntry e ->
                    set(index, Bytecode.PUSH_INT, Float.floatToRawIntBits(e.floatValue()), 0);
            case LongEntry e -> setPayload(index, Bytecode.PUSH_LONG, e.longValue());
            case DoubleEntry e ->
                    setPayload(
                            index, Bytecode.PUSH_LONG, Double.doubleToRawLongBits(e.doubleValue()));
            default -> setPayload(index, Bytecode.LDC, entry);
        }
    }

    private void wide(int at, int index) {
        int opcode = u1(at + 1);
        if (opcode == Bytecode.IINC) {
            set(index, Bytecode.IINC, u2(at + 2), s2(at + 4));
        } else if (opcode == Bytecode.RET) {
            throw new NotEvaluableException("a subroutine in " + result.method);
        } else {
            set(index, general(opcode), u2(at + 2), 0);
        }
    }

    private void tableSwitch(int at, int index) {
        int base = aligned(at);
        int low = s4(base + 4);
        int count = s4(base + 8) - low + 1;
        int[] keys = new int[count];
        Arrays.setAll(keys, i -> low + i);
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            targets[i] = indexOf[at + s4(base + 12 + 4 * i)];
        }
        setPayload(
                index,
                Bytecode.TABLESWITCH,
                new MethodCode.SwitchTargets(keys, targets, indexOf[at + s4(base)]));
    }

    private void lookupSwitch(int at, int index) {
        int base = aligned(at);
        int count = s4(base + 4);
        int[] keys = new int[count];
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = s4(base + 8 + 8 * i);
            targets[i] = indexOf[at + s4(base + 12 + 8 * i)];
        }
        setPayload(
                index,
                Bytecode.LOOKUPSWITCH,
                new MethodCode.SwitchTargets(keys, targets, indexOf[at + s4(base)]));
    }
}
