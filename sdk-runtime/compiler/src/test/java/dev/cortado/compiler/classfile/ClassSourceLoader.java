package dev.cortado.compiler.classfile;

/** Loads a class source's application and SDK classes into the running JVM. */
public final class ClassSourceLoader extends ClassLoader {

    private final ClassSource source;

    public ClassSourceLoader(ClassSource source) {
        super(ClassSourceLoader.class.getClassLoader());
        this.source = source;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            ClassBytes found =
                    source.find(name.replace('.', '/'))
                            .filter(bytes -> bytes.origin() != Origin.JDK)
                            .orElse(null);
            return found == null
                    ? super.loadClass(name, resolve)
                    : defineClass(name, found.bytes(), 0, found.bytes().length);
        }
    }
}
