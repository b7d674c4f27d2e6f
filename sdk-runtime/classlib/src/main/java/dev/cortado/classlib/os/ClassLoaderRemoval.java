package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.ClassLoader: refused. */
@SubstituteClass("java.lang.ClassLoader")
@Remove("an image has no class loaders: all classes are in it from the start")
final class ClassLoaderRemoval {
    private ClassLoaderRemoval() {}
}
