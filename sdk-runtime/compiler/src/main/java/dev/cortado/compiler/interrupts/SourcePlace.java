package dev.cortado.compiler.interrupts;

import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.instruction.LineNumber;
import java.util.Optional;

/** Names a method with the file and line of its first instruction. */
final class SourcePlace {
    private SourcePlace() {}

    static String of(JavaMethod method) {
        String name = method.owner().binaryName() + "." + method.name() + "()";
        Optional<String> file = method.owner().sourceFile();
        Optional<Integer> line =
                method.code()
                        .flatMap(
                                code ->
                                        code.elementStream()
                                                .filter(LineNumber.class::isInstance)
                                                .map(e -> ((LineNumber) e).line())
                                                .findFirst());
        return name + file.map(f -> " (" + f + line.map(l -> ":" + l).orElse("") + ")").orElse("");
    }
}
