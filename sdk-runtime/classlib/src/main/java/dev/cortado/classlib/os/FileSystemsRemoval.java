package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.nio.file.FileSystems: refused. */
@SubstituteClass("java.nio.file.FileSystems")
@Remove("there is no file system")
final class FileSystemsRemoval {
    private FileSystemsRemoval() {}
}
