package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.io.FileInputStream: refused. */
@SubstituteClass("java.io.FileInputStream")
@Remove("there is no file system; read from System.in or a byte array")
final class FileInputStreamRemoval {
    private FileInputStreamRemoval() {}
}
