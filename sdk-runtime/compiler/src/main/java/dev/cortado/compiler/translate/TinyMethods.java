package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods are translated in place of their calls.
 *
 * <p>At most {@value #MAX_INSTRUCTIONS} instructions, no loop, handler, allocation or dynamic call,
 * and only calls of intrinsics or of methods that are as tiny; or any method marked AlwaysInline.
 */
final class TinyMethods {
    private static final int MAX_INSTRUCTIONS = 12;
    private static final int MAX_CODE_BYTES = 32;
    private static final Set<String> ABOUT_THE_FRAME =
            Set.of(
                    "cpu.returnAddress",
                    "cpu.captureRegisters",
                    "cpu.resumeRegisters",
                    "cpu.stackAllocate",
                    "cpu.stackPointer");

    private final World world;
    private final Map<JavaMethod, Optional<Bytecode>> known = new HashMap<>();

    TinyMethods(World world) {
        this.world = world;
    }

    /** The code of a method that may be inlined. */
    Optional<Bytecode> inlinable(JavaMethod method) {
        Optional<Bytecode> answer = known.get(method);
        if (answer == null) {
            // A method that calls itself, directly or not, is not tiny.
            known.put(method, Optional.empty());
            answer = judge(method);
            known.put(method, answer);
        }
        return answer;
    }

    private Optional<Bytecode> judge(JavaMethod method) {
        if (method.isSynchronized()
                || method.isClassInitializer()
                || method.hasAnnotation(Annotations.NO_INLINE)
                || method.hasAnnotation(Annotations.NAKED)
                || method.code().isEmpty()) {
            return Optional.empty();
        }
        boolean always = method.hasAnnotation(Annotations.ALWAYS_INLINE);
        CodeModel code = method.code().get();
        if (!always && ((CodeAttribute) code).codeLength() > MAX_CODE_BYTES) {
            return Optional.empty();
        }
        Bytecode bytecode = new Bytecode(method, code);
        return always || isTiny(bytecode) ? Optional.of(bytecode) : Optional.empty();
    }

    private boolean isTiny(Bytecode code) {
        if (code.size() > MAX_INSTRUCTIONS || !code.ranges().isEmpty()) {
            return false;
        }
        for (int i = 0; i < code.size(); i++) {
            if (!isHarmless(code, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHarmless(Bytecode code, int index) {
        Instruction instruction = code.at(index);
        return switch (instruction) {
            case BranchInstruction branch -> code.index(branch.target()) > index;
            case InvokeInstruction invoke -> isHarmlessCall(code.method(), invoke);
            case InvokeDynamicInstruction x -> false;
            case NewObjectInstruction x -> false;
            case NewPrimitiveArrayInstruction x -> false;
            case NewReferenceArrayInstruction x -> false;
            case NewMultiArrayInstruction x -> false;
            case MonitorInstruction x -> false;
            case ThrowInstruction x -> false;
            case TableSwitchInstruction x -> false;
            case LookupSwitchInstruction x -> false;
            default -> true;
        };
    }

    private boolean isHarmlessCall(JavaMethod caller, InvokeInstruction invoke) {
        MethodRef named =
                new MethodRef(
                        invoke.owner().asInternalName(),
                        invoke.name().stringValue(),
                        invoke.type().stringValue());
        Optional<JavaMethod> target =
                world.find(named.owner())
                        .flatMap(
                                (JavaClass c) -> c.resolveMethod(named.name(), named.descriptor()));
        if (target.isEmpty() || target.get() == caller) {
            return false;
        }
        Optional<String> intrinsic = target.get().annotationValue(Annotations.INTRINSIC);
        if (intrinsic.isPresent()) {
            return !ABOUT_THE_FRAME.contains(intrinsic.get());
        }
        if (IntrinsicMethods.isPlatformIntrinsic(target.get())) {
            return true;
        }
        boolean direct =
                invoke.opcode() == Opcode.INVOKESTATIC
                        || invoke.opcode() == Opcode.INVOKESPECIAL
                        || !target.get().isOverridable();
        return direct && inlinable(target.get()).isPresent();
    }
}
