package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.lang.ThreadContainerAlias;

/** jdk.internal.vm.ThreadContainers: no tool looks for containers. */
@SubstituteClass("jdk.internal.vm.ThreadContainers")
final class ThreadContainersSubstitution {
    private ThreadContainersSubstitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    public static Object registerContainer(ThreadContainerAlias container) {
        return container;
    }

    @Substitute
    public static void deregisterContainer(Object key) {}
}
