package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.net.DatagramSocket: refused. */
@SubstituteClass("java.net.DatagramSocket")
@Remove("there is no network so far")
final class DatagramSocketRemoval {
    private DatagramSocketRemoval() {}
}
