package dev.cortado.classlib.reflect;

import dev.cortado.abi.Intrinsic;

/** The classes that can be found by name at run time: those that the metadata lists. */
public final class NamedClasses {
    private NamedClasses() {}

    @Intrinsic("image.namedClasses")
    private static native Class<?>[] listed();

    /** As Class.forName. */
    public static Class<?> find(String name, boolean initialize) throws ClassNotFoundException {
        for (Class<?> each : listed()) {
            if (each.getName().equals(name)) {
                if (initialize) {
                    ((ClassSubstitution<?>) (Object) each).reflection().initialize();
                }
                return each;
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** What Class.forName of a constant name does when there is no such class. */
    public static Class<?> missing(String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }
}
