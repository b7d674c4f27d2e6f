package dev.cortado.compiler.reflection;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.List;
import java.util.Optional;

/** What the image heap asks of reflection. */
public interface ReflectionSource {
    /** Fills a reference field of an object if it is one that reflection fills. */
    void complete(ImageInstance object, JavaField field);

    /** The contents of a resource of the application, by its full name. */
    Optional<ImageArray> resource(String name);

    /**
     * The answer to a query of a class for members.
     *
     * @param query the name of a method of java.lang.Class
     * @param name the member's name, if the query has one
     * @param parameterTypes its parameter types, if the query has them
     */
    Optional<HeapObject> members(
            JavaClass type,
            String query,
            Optional<String> name,
            Optional<List<JavaClass>> parameterTypes);

    /** No reflection at all. */
    static ReflectionSource none() {
        return new ReflectionSource() {
            @Override
            public void complete(ImageInstance object, JavaField field) {}

            @Override
            public Optional<ImageArray> resource(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<HeapObject> members(
                    JavaClass type,
                    String query,
                    Optional<String> name,
                    Optional<List<JavaClass>> parameterTypes) {
                return Optional.empty();
            }
        };
    }
}
