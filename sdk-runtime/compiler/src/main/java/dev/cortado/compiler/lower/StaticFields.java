package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import java.util.Optional;

/** Tells the value of static fields at build time. */
@FunctionalInterface
public interface StaticFields {
    /**
     * The value in the image; empty when the field's class is initialised on the device and has no
     * ConstantValue.
     */
    Optional<Constant> initialValue(FieldRef field);
}
