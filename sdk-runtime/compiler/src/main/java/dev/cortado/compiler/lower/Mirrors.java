package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.world.JavaClass;

/** The Class objects of the image. */
@FunctionalInterface
public interface Mirrors {
    /** The Class object of a type, or the null constant when the image has none. */
    Constant mirrorOrNull(JavaClass type);
}
