package dev.cortado.qemu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.qemu.harness.Program;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The programs contain every instruction that javac 25 emits. */
class InstructionCoverageTest {

    /** What javac has no use for: JVMS 4.9.1 forbids jsr and ret in class files since Java 6. */
    private static final Set<Opcode> NEVER_EMITTED =
            EnumSet.of(Opcode.NOP, Opcode.SWAP, Opcode.JSR, Opcode.JSR_W, Opcode.RET, Opcode.RET_W);

    @Test
    void everyInstructionOfTheJvmIsInSomeProgram() {
        Set<Opcode> missing = EnumSet.allOf(Opcode.class);
        Corpus corpus = Corpus.ofThisModule();
        for (Path path : corpus.programs()) {
            removeOpcodesOf(Program.compile(corpus.root().resolve(path)).classes(), missing);
        }
        assertEquals(NEVER_EMITTED, missing);
    }

    private static void removeOpcodesOf(MemoryEntry classes, Set<Opcode> missing) {
        for (String name : classes.classNames("")) {
            byte[] bytes = classes.read(name + ".class").orElseThrow();
            for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
                method.code().ifPresent(code -> removeOpcodesOf(code, missing));
            }
        }
    }

    private static void removeOpcodesOf(CodeModel code, Set<Opcode> missing) {
        code.forEach(
                element -> {
                    if (element instanceof Instruction instruction) {
                        missing.remove(instruction.opcode());
                    }
                });
    }
}
