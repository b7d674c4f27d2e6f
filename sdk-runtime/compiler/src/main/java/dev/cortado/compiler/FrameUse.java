package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;

/**
 * A guess whether a program asks for the names of stack frames, from what its own classes name.
 *
 * <p>Only the time of a build depends on it: the analysis finds out.
 */
final class FrameUse {
    private FrameUse() {}

    static boolean isLikely(ClassPath classPath) {
        return ConstantPools.anyMatch(
                classPath,
                entry ->
                        switch (entry) {
                            case ClassEntry type ->
                                    type.asInternalName().equals("java/lang/StackWalker");
                            case MemberRefEntry member ->
                                    member.name().equalsString("getStackTrace");
                            default -> false;
                        });
    }
}
