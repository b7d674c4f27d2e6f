package dev.cortado.compiler.classfile;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A class source to which the compiler adds classes of its own while it works. */
public final class SyntheticClasses implements ClassSource {

    private final ClassSource base;
    private final Map<String, ClassBytes> defined = new ConcurrentHashMap<>();

    /** A source that answers like {@code base} for everything that is not defined here. */
    public SyntheticClasses(ClassSource base) {
        this.base = base;
    }

    @Override
    public Optional<ClassBytes> find(String internalName) {
        ClassBytes own = defined.get(internalName);
        return own != null ? Optional.of(own) : base.find(internalName);
    }

    /**
     * Adds a class.
     *
     * @param bytes the class file
     * @param madeFor what it was made for, in messages
     * @throws IllegalStateException if a different class of that name was defined before
     */
    public ClassBytes define(byte[] bytes, String madeFor) {
        ClassBytes added = ClassBytes.parse(bytes, Origin.SYNTHETIC, madeFor);
        ClassBytes previous = defined.putIfAbsent(added.internalName(), added);
        if (previous != null && !Arrays.equals(previous.bytes(), bytes)) {
            throw new IllegalStateException("two synthetic classes named " + added.internalName());
        }
        return added;
    }
}
