package dev.cortado.compiler.nullcheck;

import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LocalVariable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method's instructions by index, with the names of local variables where the class has them. */
final class MethodCode {
    private final JavaMethod method;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Label, Integer> labels = new IdentityHashMap<>();
    private final List<LocalVariable> variables = new ArrayList<>();
    private final List<Label> handlers = new ArrayList<>();

    MethodCode(JavaMethod method, CodeModel code) {
        this.method = method;
        for (CodeElement element : code) {
            switch (element) {
                case Instruction instruction -> instructions.add(instruction);
                case LabelTarget target -> labels.put(target.label(), instructions.size());
                case LocalVariable variable -> variables.add(variable);
                case ExceptionCatch row -> handlers.add(row.handler());
                default -> {}
            }
        }
    }

    JavaMethod method() {
        return method;
    }

    int size() {
        return instructions.size();
    }

    Instruction at(int index) {
        return instructions.get(index);
    }

    int index(Label label) {
        return labels.get(label);
    }

    /** Where handlers start. */
    List<Integer> handlers() {
        return handlers.stream().map(this::index).toList();
    }

    /** Whether the class file names local variables. */
    boolean hasVariables() {
        return !variables.isEmpty();
    }

    /** The name of a local variable at an instruction (JVMS 4.7.13). */
    Optional<String> variable(int slot, int index) {
        return variables.stream()
                .filter(v -> v.slot() == slot)
                .filter(v -> index(v.startScope()) <= index && index < index(v.endScope()))
                .map(v -> v.name().stringValue())
                .findFirst();
    }
}
