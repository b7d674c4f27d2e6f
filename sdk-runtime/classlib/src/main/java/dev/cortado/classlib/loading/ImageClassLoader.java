package dev.cortado.classlib.loading;

/** The class loader of everything in an image. */
final class ImageClassLoader extends ClassLoaderSubstitution {
    private static final ImageClassLoader INSTANCE = new ImageClassLoader();

    private ImageClassLoader() {}

    static ClassLoader instance() {
        return (ClassLoader) (Object) INSTANCE;
    }
}
