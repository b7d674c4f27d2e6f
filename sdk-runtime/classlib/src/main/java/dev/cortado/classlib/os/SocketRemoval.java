package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.net.Socket: refused. */
@SubstituteClass("java.net.Socket")
@Remove("there is no network so far")
final class SocketRemoval {
    private SocketRemoval() {}
}
