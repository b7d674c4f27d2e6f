package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method's code as an array: instructions by index, with lines, bytecode offsets, ranges and
 * frame types.
 */
final class Bytecode {
    /** A row of the exception table, in instruction indices. */
    record Range(int start, int end, int handler, Optional<TypeRef> catchType) {
        /**
         * Whether it covers an instruction; a handler is never its own handler, as javac's tables
         * say it is.
         */
        boolean covers(int index) {
            return index >= start && index < end && !(handler >= start && handler <= index);
        }
    }

    private final JavaMethod method;
    private final int maxLocals;
    private final byte[] code;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final Map<Label, Integer> labels = new IdentityHashMap<>();
    private final List<Range> ranges = new ArrayList<>();
    private final Map<Integer, StackMapFrameInfo> frames = new HashMap<>();

    Bytecode(JavaMethod method, CodeModel code) {
        this.method = method;
        this.maxLocals = ((CodeAttribute) code).maxLocals();
        this.code = ((CodeAttribute) code).codeArray();
        List<ExceptionCatch> rows = new ArrayList<>();
        int line = 0;
        int offset = 0;
        for (CodeElement element : code) {
            switch (element) {
                case Instruction instruction -> {
                    instructions.add(instruction);
                    lines.add(line);
                    offsets.add(offset);
                    offset += instruction.sizeInBytes();
                }
                case LabelTarget target -> labels.put(target.label(), instructions.size());
                case LineNumber number -> line = number.line();
                case ExceptionCatch row -> rows.add(row);
                default -> {}
            }
        }
        for (ExceptionCatch row : rows) {
            ranges.add(
                    new Range(
                            index(row.tryStart()),
                            index(row.tryEnd()),
                            index(row.handler()),
                            row.catchType().map(ClassEntry::asInternalName).map(TypeRef::new)));
        }
        code.findAttribute(Attributes.stackMapTable())
                .ifPresent(
                        table ->
                                table.entries()
                                        .forEach(
                                                frame -> frames.put(index(frame.target()), frame)));
    }

    JavaMethod method() {
        return method;
    }

    int maxLocals() {
        return maxLocals;
    }

    int size() {
        return instructions.size();
    }

    Instruction at(int index) {
        return instructions.get(index);
    }

    int line(int index) {
        return lines.get(index);
    }

    /** The offset in the code array. */
    int offset(int index) {
        return offsets.get(index);
    }

    /** The index of the instruction after a label. */
    int index(Label label) {
        return labels.get(label);
    }

    /** The cases of the tableswitch at an index. */
    List<SwitchCase> cases(int index, TableSwitchInstruction table) {
        // JDK 25's cases() runs past a table that ends at the largest int.
        return table.highValue() == Integer.MAX_VALUE ? decodedCases(index, table) : table.cases();
    }

    // JVMS 6.5.tableswitch: padding, default, low, high, then an offset for each value
    private List<SwitchCase> decodedCases(int index, TableSwitchInstruction table) {
        int start = offset(index);
        ByteBuffer jumps = ByteBuffer.wrap(code).position((start & -4) + 4 + 3 * Integer.BYTES);
        List<SwitchCase> cases = new ArrayList<>();
        for (long value = table.lowValue(); value <= table.highValue(); value++) {
            int target = Collections.binarySearch(offsets, start + jumps.getInt());
            cases.add(SwitchCase.of((int) value, labelAt(target)));
        }
        return cases;
    }

    private Label labelAt(int index) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    List<Range> ranges() {
        return ranges;
    }

    /** What the verifier knows of a local variable at a jump target (JVMS 4.7.4). */
    Optional<TypeRef> frameLocal(int index, int slot) {
        StackMapFrameInfo frame = frames.get(index);
        if (frame == null) {
            return Optional.empty();
        }
        int at = 0;
        for (VerificationTypeInfo info : frame.locals()) {
            if (at == slot) {
                return type(info);
            }
            boolean wide =
                    info == SimpleVerificationTypeInfo.LONG
                            || info == SimpleVerificationTypeInfo.DOUBLE;
            at += wide ? 2 : 1;
        }
        return Optional.empty();
    }

    /** What the verifier knows of a stack entry, counted from the bottom, at a jump target. */
    Optional<TypeRef> frameStack(int index, int depth) {
        StackMapFrameInfo frame = frames.get(index);
        return frame == null || depth >= frame.stack().size()
                ? Optional.empty()
                : type(frame.stack().get(depth));
    }

    private static Optional<TypeRef> type(VerificationTypeInfo info) {
        return info instanceof ObjectVerificationTypeInfo object
                ? Optional.of(new TypeRef(object.className().asInternalName()))
                : Optional.empty();
    }
}
