package dev.cortado.compiler.imageheap.evaluation;

import java.util.List;
import java.util.Optional;

/** The values of the intrinsics named {@code image.*}. */
@FunctionalInterface
public interface ImageConstantSource {
    /**
     * The value of an intrinsic: Integer (also for boolean), Long, Float, Double or HeapObject;
     * empty when it is not known before the image is laid out.
     *
     * @param arguments Integer, Long, or String for a string
     */
    Optional<Object> value(String intrinsic, List<Object> arguments);
}
