package dev.cortado.classlib.reflect;

/** A provider of a service, found by the compiler. */
public final class ServiceEntry {
    private Class<?> type;
    private Invoker factory;

    private ServiceEntry() {}

    /** The provider's class, or the result type of its provider method. */
    public Class<?> type() {
        return type;
    }

    /** A new provider. */
    public Object create() throws Throwable {
        return factory.invoke(null, null);
    }
}
