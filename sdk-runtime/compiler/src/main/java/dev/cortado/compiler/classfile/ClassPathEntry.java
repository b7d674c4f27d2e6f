package dev.cortado.compiler.classfile;

import java.util.List;
import java.util.Optional;

/** One place of a class path. */
public sealed interface ClassPathEntry extends AutoCloseable
        permits DirectoryEntry, JarEntry, MemoryEntry {

    /**
     * The contents of a resource, for example {@code java/lang/String.class}.
     *
     * @throws ClassPathEntryException if it exists and cannot be read
     */
    Optional<byte[]> read(String resourceName);

    /** The internal names of all classes here whose name starts with the prefix, sorted. */
    List<String> classNames(String prefix);

    /** The names of all files here, but class files, whose name starts with the prefix, sorted. */
    List<String> resourceNames(String prefix);

    /** This entry's name in messages. */
    String location();

    @Override
    void close();
}
