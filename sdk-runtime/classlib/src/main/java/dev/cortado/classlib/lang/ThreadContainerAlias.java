package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** A name for jdk.internal.vm.ThreadContainer. */
@SubstituteClass("jdk.internal.vm.ThreadContainer")
public abstract class ThreadContainerAlias {
    @Alias
    protected abstract void onStart(Thread thread);
}
