package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.io.RandomAccessFile: refused. */
@SubstituteClass("java.io.RandomAccessFile")
@Remove("there is no file system")
final class RandomAccessFileRemoval {
    private RandomAccessFileRemoval() {}
}
