package dev.cortado.compiler.link;

/**
 * A line of a stack trace.
 *
 * @param className the binary name, empty for code that is not Java
 * @param fileName without directories, empty if unknown
 * @param line 0 if unknown
 */
public record JavaFrame(String className, String methodName, String fileName, int line) {
    /** The frame as {@link StackTraceElement} prints it. */
    @Override
    public String toString() {
        String method = className.isEmpty() ? methodName : className + "." + methodName;
        if (fileName.isEmpty()) {
            return method + "(Unknown Source)";
        }
        return method + "(" + fileName + (line > 0 ? ":" + line : "") + ")";
    }
}
