package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.boot.ExitActions;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.heap.Heap;
import java.util.Objects;

/**
 * java.lang.Runtime: one processor, the image's heap, shutdown hooks that run in the main thread.
 */
@SubstituteClass("java.lang.Runtime")
@Remove("there is no operating system to start processes or load libraries")
final class RuntimeSubstitution {
    @Alias private static Runtime currentRuntime;

    @Alias
    private RuntimeSubstitution() {}

    @ReplaceInitializer
    private static void initialize() {
        currentRuntime = (Runtime) (Object) new RuntimeSubstitution();
    }

    @Alias
    public static native Runtime getRuntime();

    @Substitute
    public void exit(int status) {
        ExitActions.run();
        Exit.exit(status);
    }

    @Substitute
    public void halt(int status) {
        Exit.exit(status);
    }

    @Substitute
    public void addShutdownHook(Thread hook) {
        Objects.requireNonNull(hook);
        if (!ExitActions.add(new ShutdownHook(hook))) {
            throw new IllegalArgumentException("Hook previously registered");
        }
    }

    @Substitute
    public boolean removeShutdownHook(Thread hook) {
        return ExitActions.remove(Objects.requireNonNull(hook));
    }

    @Substitute
    public int availableProcessors() {
        return 1;
    }

    @Substitute
    public long freeMemory() {
        return Heap.freeBytes();
    }

    @Substitute
    public long totalMemory() {
        return Heap.totalBytes();
    }

    @Substitute
    public long maxMemory() {
        return Heap.totalBytes();
    }

    @Substitute
    public void gc() {
        Heap.collect();
    }

    @Substitute
    public void runFinalization() {}

    @Alias
    public static native Runtime.Version version();
}
