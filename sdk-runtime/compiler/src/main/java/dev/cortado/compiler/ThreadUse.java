package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.Set;

/**
 * A guess whether a program starts threads, from what its own classes name.
 *
 * <p>Only the time of a build depends on it: the analysis finds out.
 */
final class ThreadUse {
    private static final Set<String> STARTERS =
            Set.of(
                    "java/lang/ref/Cleaner",
                    "java/util/Timer",
                    "java/util/concurrent/CompletableFuture",
                    "java/util/concurrent/Executors",
                    "java/util/concurrent/ForkJoinPool",
                    "java/util/concurrent/ForkJoinTask",
                    "java/util/concurrent/ScheduledThreadPoolExecutor",
                    "java/util/concurrent/ThreadPoolExecutor");

    private ThreadUse() {}

    /** Whether a class of the program itself, not of its libraries, names what starts threads. */
    static boolean isLikely(ClassPath classPath) {
        return ConstantPools.anyMatch(
                classPath,
                entry ->
                        switch (entry) {
                            case ClassEntry type -> STARTERS.contains(type.asInternalName());
                            case MemberRefEntry member -> startsThread(member);
                            default -> false;
                        });
    }

    /** {@code start} of a Thread, of a class derived from it, or of a builder of threads. */
    private static boolean startsThread(MemberRefEntry member) {
        String name = member.name().stringValue();
        return name.equals("start") && member.type().equalsString("()V")
                || name.startsWith("start")
                        && member.owner().asInternalName().startsWith("java/lang/Thread");
    }
}
