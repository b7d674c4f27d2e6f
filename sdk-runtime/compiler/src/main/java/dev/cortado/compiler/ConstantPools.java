package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.function.Predicate;

/** What the classes of the program itself, not of its libraries, name. */
final class ConstantPools {
    private ConstantPools() {}

    /** Whether some class has a constant of a kind. */
    static boolean anyMatch(ClassPath classPath, Predicate<PoolEntry> kind) {
        return classPath.programClassNames().stream()
                .flatMap(name -> classPath.find(name).stream())
                .anyMatch(
                        found -> {
                            for (PoolEntry entry : found.model().constantPool()) {
                                if (kind.test(entry)) {
                                    return true;
                                }
                            }
                            return false;
                        });
    }
}
