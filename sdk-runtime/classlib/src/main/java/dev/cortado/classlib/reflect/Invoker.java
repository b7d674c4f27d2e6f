package dev.cortado.classlib.reflect;

/** Calls one method or constructor; the compiler makes a class for each that is listed. */
public abstract class Invoker {
    /** Made by the compiler. */
    protected Invoker() {}

    /**
     * Calls the method.
     *
     * @param receiver ignored by static methods and constructors
     * @param arguments of exactly the types of the parameters, boxed
     * @return the result, boxed; null of a void method
     */
    public abstract Object invoke(Object receiver, Object[] arguments) throws Throwable;
}
