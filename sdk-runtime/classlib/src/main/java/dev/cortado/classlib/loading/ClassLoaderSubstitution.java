package dev.cortado.classlib.loading;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.reflect.NamedClasses;
import dev.cortado.classlib.resource.Resources;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;

/** java.lang.ClassLoader: one, which finds what the metadata lists and defines nothing. */
@SubstituteClass(value = "java.lang.ClassLoader", replaceAll = true)
public abstract class ClassLoaderSubstitution {
    private static final String NO_DEFINITION =
            "an image can't define classes: all are in it from the start";
    private static final String NO_URLS =
            "resources of an image have no addresses; use getResourceAsStream";

    protected ClassLoaderSubstitution() {}

    protected ClassLoaderSubstitution(ClassLoader parent) {}

    public static ClassLoader getSystemClassLoader() {
        return ImageClassLoader.instance();
    }

    public static ClassLoader getPlatformClassLoader() {
        return ImageClassLoader.instance();
    }

    public final ClassLoader getParent() {
        return null;
    }

    public String getName() {
        return "app";
    }

    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return NamedClasses.find(name, false);
    }

    protected Class<?> findClass(String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }

    public InputStream getResourceAsStream(String name) {
        return Resources.find(name);
    }

    public static InputStream getSystemResourceAsStream(String name) {
        return Resources.find(name);
    }

    public void setDefaultAssertionStatus(boolean enabled) {}

    public void setPackageAssertionStatus(String packageName, boolean enabled) {}

    public void setClassAssertionStatus(String className, boolean enabled) {}

    public void clearAssertionStatus() {}

    @Remove(NO_URLS)
    public native URL getResource(String name);

    @Remove(NO_URLS)
    public native Enumeration<URL> getResources(String name);

    @Remove(NO_URLS)
    public static native URL getSystemResource(String name);

    @Remove(NO_URLS)
    public static native Enumeration<URL> getSystemResources(String name);

    @Remove(NO_DEFINITION)
    protected final native Class<?> defineClass(String name, byte[] bytes, int offset, int length);

    @Remove(NO_DEFINITION)
    protected final native Class<?> findLoadedClass(String name);
}
