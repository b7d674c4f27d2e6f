package dev.cortado.compiler.classfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Class files in memory, as the source compiler makes them. */
public final class MemoryEntry implements ClassPathEntry {

    private final String location;
    private final Map<String, byte[]> classes;

    /**
     * An entry of some classes.
     *
     * @param location this entry's name in messages
     * @param classes class files by internal name
     */
    public MemoryEntry(String location, Map<String, byte[]> classes) {
        this.location = location;
        this.classes = new TreeMap<>(classes);
    }

    @Override
    public Optional<byte[]> read(String resourceName) {
        return resourceName.endsWith(".class")
                ? Optional.ofNullable(
                        classes.get(
                                resourceName.substring(
                                        0, resourceName.length() - ".class".length())))
                : Optional.empty();
    }

    @Override
    public List<String> classNames(String prefix) {
        return classes.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public List<String> resourceNames(String prefix) {
        return List.of();
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public void close() {}
}
