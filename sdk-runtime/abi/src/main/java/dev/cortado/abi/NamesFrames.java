package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what gives a program the names of stack frames: an image that has such a method answers
 * {@link ImageConstants#namesFrames()} with true, and only such an image has a {@link
 * FrameTableLayout frame table}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NamesFrames {
    /** Says that frames have Class objects, too. */
    String CLASSES = "classes";

    /** Empty, or {@link #CLASSES}. */
    String value() default "";
}
