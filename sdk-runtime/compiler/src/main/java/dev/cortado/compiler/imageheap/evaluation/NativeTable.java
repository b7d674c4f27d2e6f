package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.JavaMethod;
import java.util.Optional;

/** The methods that are not interpreted. */
public interface NativeTable {
    /** The implementation of a method, whether it is native or replaced for build time. */
    Optional<NativeMethod> find(JavaMethod method);

    /**
     * The implementation of a signature-polymorphic method for a call with the given descriptor.
     */
    Optional<NativeMethod> findPolymorphic(JavaMethod method, String callDescriptor);
}
