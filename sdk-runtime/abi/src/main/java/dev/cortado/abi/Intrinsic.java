package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method whose body the compiler replaces by the instructions it is named after. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Intrinsic {
    /** The intrinsic's name in the compiler's table. */
    String value();
}
