package dev.cortado.compiler.classfile;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the program's classes come from. */
@FunctionalInterface
public interface ClassSource {

    /**
     * The class of that name, as the program sees it.
     *
     * @param internalName for example {@code java/lang/String}
     * @throws UnsupportedClassVersionException if it is newer than Java 25
     * @throws CorruptClassException if what was found is no class file of that name
     */
    Optional<ClassBytes> find(String internalName);

    /**
     * A generator of class files that knows this source's class hierarchy (for stack maps); several
     * threads may use it.
     */
    default ClassFile generator() {
        ClassHierarchyResolver resolver =
                ClassHierarchyResolver.ofResourceParsing(this::open).cached(ConcurrentHashMap::new);
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
    }

    private ByteArrayInputStream open(ClassDesc type) {
        String descriptor = type.descriptorString();
        return find(descriptor.substring(1, descriptor.length() - 1))
                .map(found -> new ByteArrayInputStream(found.bytes()))
                .orElse(null);
    }
}
