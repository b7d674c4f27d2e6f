package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.ServiceLoader: refused. */
@SubstituteClass("java.util.ServiceLoader")
@Remove("services are not looked up: name the implementation")
final class ServiceLoaderRemoval {
    private ServiceLoaderRemoval() {}
}
