package dev.cortado.classlib.resource;

import dev.cortado.abi.Intrinsic;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The resources that the metadata lists. */
public final class Resources {
    private Resources() {}

    @Intrinsic("image.resourceNames")
    private static native String[] names();

    @Intrinsic("image.resourceContents")
    private static native byte[][] contents();

    /** A resource by its full name without a leading slash; null if it is not listed. */
    public static InputStream find(String name) {
        String[] names = names();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return open(contents()[i]);
            }
        }
        return null;
    }

    /** A resource whose contents the compiler found. */
    public static InputStream open(byte[] contents) {
        return new ByteArrayInputStream(contents);
    }

    /** A resource that a class names, relative to its package unless it starts with a slash. */
    public static InputStream find(Class<?> origin, String name) {
        if (name.startsWith("/")) {
            return find(name.substring(1));
        }
        Class<?> type = origin;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        String packageName = type.getPackageName();
        return find(packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name);
    }
}
