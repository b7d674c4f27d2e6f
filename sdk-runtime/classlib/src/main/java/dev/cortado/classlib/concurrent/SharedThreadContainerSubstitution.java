package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.vm.SharedThreadContainer: nobody asks which pool a thread belongs to. */
@SubstituteClass(value = "jdk.internal.vm.SharedThreadContainer", replaceAll = true)
public class SharedThreadContainerSubstitution {
    private static final SharedThreadContainerSubstitution ALL =
            new SharedThreadContainerSubstitution();

    private SharedThreadContainerSubstitution() {}

    public static SharedThreadContainerSubstitution create(String name) {
        return ALL;
    }

    public void start(Thread thread) {
        thread.start();
    }

    public void close() {}
}
