package dev.cortado.compiler.link;

/**
 * A relocatable ELF file in memory.
 *
 * @param name of letters, digits, dots and dashes, unique within a link
 */
public record ObjectFile(String name, byte[] bytes) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it could not be a plain file name
     */
    public ObjectFile {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not an object file's name: " + name);
        }
    }
}
