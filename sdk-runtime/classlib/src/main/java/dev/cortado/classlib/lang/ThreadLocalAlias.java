package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** A name for what java.lang.Thread needs of java.lang.ThreadLocal. */
@SubstituteClass("java.lang.ThreadLocal")
final class ThreadLocalAlias {
    private ThreadLocalAlias() {}

    @Alias
    static native ThreadLocalMapAlias createInheritedMap(ThreadLocalMapAlias parent);
}
