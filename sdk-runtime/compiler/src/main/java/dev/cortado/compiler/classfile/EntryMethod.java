package dev.cortado.compiler.classfile;

/**
 * The method that starts the program (JLS 12.1.4).
 *
 * @param className internal name of the launched class, which is initialised and, for an instance
 *     method, instantiated by its constructor without parameters
 * @param declaringClass internal name of the class that declares the method: the launched class or
 *     a supertype of it
 * @param isStatic whether the method is static
 * @param takesArguments whether it has the descriptor {@code ([Ljava/lang/String;)V} rather than
 *     {@code ()V}
 */
public record EntryMethod(
        String className, String declaringClass, boolean isStatic, boolean takesArguments) {

    /** The method's name. */
    public String name() {
        return "main";
    }

    /** The method's descriptor. */
    public String descriptor() {
        return takesArguments ? "([Ljava/lang/String;)V" : "()V";
    }
}
