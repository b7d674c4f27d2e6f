package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.io.FileOutputStream: refused. */
@SubstituteClass("java.io.FileOutputStream")
@Remove("there is no file system; write to System.out or a byte array")
final class FileOutputStreamRemoval {
    private FileOutputStreamRemoval() {}
}
