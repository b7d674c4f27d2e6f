package dev.cortado.compiler.report;

/**
 * The bytes of one member in one role.
 *
 * @param packageName the package's name, or a group in parentheses
 * @param className the binary name of the class, or what it is in parentheses
 * @param member the method or field, or what else it is of the class
 * @param flashBytes in flash, initial values of variables included
 * @param ramBytes in RAM before the program starts
 */
public record SizeEntry(
        String packageName,
        String className,
        String member,
        SizeKind kind,
        long flashBytes,
        long ramBytes) {
    /** The class's name without its package. */
    public String simpleClassName() {
        return className.startsWith(packageName + ".")
                ? className.substring(packageName.length() + 1)
                : className;
    }
}
