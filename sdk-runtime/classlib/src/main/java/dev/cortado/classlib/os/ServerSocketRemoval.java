package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.net.ServerSocket: refused. */
@SubstituteClass("java.net.ServerSocket")
@Remove("there is no network so far")
final class ServerSocketRemoval {
    private ServerSocketRemoval() {}
}
