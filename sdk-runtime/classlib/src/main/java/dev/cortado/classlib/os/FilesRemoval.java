package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.nio.file.Files: refused. */
@SubstituteClass("java.nio.file.Files")
@Remove("there is no file system")
final class FilesRemoval {
    private FilesRemoval() {}
}
