package dev.cortado.compiler.substitution;

import dev.cortado.compiler.classfile.ClassBytes;
import dev.cortado.compiler.classfile.ClassSource;
import java.lang.classfile.ClassFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A class source whose classes are merged with their substitutions. */
public final class SubstitutedClasses implements ClassSource {

    private final ClassSource originals;
    private final SubstitutionIndex index;
    private final ClassFile generator;
    private final Map<String, Optional<ClassBytes>> cache = new ConcurrentHashMap<>();

    /** The classes of {@code originals} as {@code index} changes them. */
    public SubstitutedClasses(ClassSource originals, SubstitutionIndex index) {
        this.originals = originals;
        this.index = index;
        this.generator = originals.generator();
    }

    /**
     * {@inheritDoc}
     *
     * @throws SubstitutionException if the class's substitution does not fit it
     */
    @Override
    public Optional<ClassBytes> find(String internalName) {
        Optional<ClassBytes> known = cache.get(internalName);
        if (known != null) {
            return known;
        }
        Optional<ClassBytes> found =
                index.isSubstitution(internalName)
                        ? Optional.empty()
                        : originals
                                .find(internalName)
                                .map(original -> index.apply(original, generator));
        cache.putIfAbsent(internalName, found);
        return found;
    }
}
