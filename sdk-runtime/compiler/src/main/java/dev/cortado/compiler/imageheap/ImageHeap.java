package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.World;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Allocates the objects of the image, and keeps its string literals and class mirrors. */
public final class ImageHeap {
    private final World world;
    private final boolean latin1;
    private final StringLiterals strings;
    private final ClassMirrors mirrors;
    private final Map<JavaClass, InstanceShape> shapes = new IdentityHashMap<>();
    private final Set<JavaField> accessedByOffset = new LinkedHashSet<>();
    private final Map<String, Integer> labelled = new HashMap<>();
    private int nextId;

    /**
     * An empty heap.
     *
     * @param latin1 whether the image holds Latin-1 strings only; other characters of a literal
     *     become '?'
     */
    public ImageHeap(World world, boolean latin1) {
        this.world = world;
        this.latin1 = latin1;
        this.strings = new StringLiterals(this, latin1);
        this.mirrors = new ClassMirrors(this);
    }

    public World world() {
        return world;
    }

    /** Whether strings are Latin-1 only. */
    public boolean isLatin1() {
        return latin1;
    }

    /** The id that the next object gets. */
    public int nextId() {
        return nextId;
    }

    /** A zeroed instance. */
    public ImageInstance newInstance(JavaClass type, Optional<JavaClass> owner) {
        return newInstance(type, owner, Optional.empty());
    }

    /** A zeroed instance that stands for something in the compiler. */
    public ImageInstance newInstance(
            JavaClass type, Optional<JavaClass> owner, Optional<HostPayload> payload) {
        return newInstance(type, owner, payload, label(owner));
    }

    /** A zeroed instance with a label of its own. */
    ImageInstance newInstance(
            JavaClass type, Optional<JavaClass> owner, Optional<HostPayload> payload, Label label) {
        InstanceShape shape = shapes.get(type);
        if (shape == null) {
            shape = InstanceShape.of(type);
            shapes.put(type, shape);
        }
        return new ImageInstance(nextId++, label, type, owner, shape, payload);
    }

    private Label label(Optional<JavaClass> owner) {
        return label(owner.map(JavaClass::name).orElse("shared"));
    }

    /** The next label of a group. */
    Label label(String group) {
        return new Label(group, labelled.merge(group, 1, Integer::sum) - 1);
    }

    /** A zeroed array. */
    public ImageArray newArray(JavaClass arrayType, int length, Optional<JavaClass> owner) {
        return new ImageArray(
                nextId++,
                label(owner),
                arrayType,
                owner,
                ImageArray.newStorage(arrayType.elementKind(), length));
    }

    /** A byte array with the given contents, which it takes over. */
    public ImageArray newByteArray(byte[] contents, Optional<JavaClass> owner) {
        return newByteArray(contents, owner, label(owner));
    }

    /** A byte array with a label of its own. */
    ImageArray newByteArray(byte[] contents, Optional<JavaClass> owner, Label label) {
        JavaClass type = world.arrayOf(world.primitive(Kind.BYTE));
        return new ImageArray(nextId++, label, type, owner, contents);
    }

    /** A shallow copy. */
    public HeapObject copy(HeapObject original, Optional<JavaClass> owner) {
        switch (original) {
            case ImageInstance instance -> {
                ImageInstance copy = newInstance(instance.type(), owner);
                copy.copyFrom(instance);
                return copy;
            }
            case ImageArray array -> {
                ImageArray copy = newArray(array.type(), array.length(), owner);
                System.arraycopy(array.storage(), 0, copy.storage(), 0, array.length());
                return copy;
            }
        }
    }

    /** The interned string of this text. */
    public ImageInstance string(String text) {
        return strings.literal(text);
    }

    /** The interned string that equals this one, which becomes it if there is none. */
    public ImageInstance intern(ImageInstance string) {
        return strings.intern(string);
    }

    /** Computes the hash of a string of the image, which running code then never writes. */
    public void cacheHash(ImageInstance string) {
        strings.cacheHash(string);
    }

    /** The characters of a String object. */
    public String text(ImageInstance string) {
        return strings.text(string);
    }

    /** All interned strings by their text, in order of first use. */
    public Map<String, ImageInstance> internedStrings() {
        return strings.all();
    }

    /** The java.lang.Class object of a type. */
    public ImageInstance mirror(JavaClass type) {
        return mirrors.mirror(type);
    }

    /** Sets what the Class object of an enum answers as its constants. */
    public void setEnumConstants(JavaClass enumType, Optional<ImageArray> constants) {
        mirrors.setEnumConstants(enumType, constants);
    }

    /** The type of a java.lang.Class object. */
    public Optional<JavaClass> mirroredType(HeapObject object) {
        return object instanceof ImageInstance instance
                        && instance.payload().orElse(null)
                                instanceof HostPayload.Mirror(JavaClass type)
                ? Optional.of(type)
                : Optional.empty();
    }

    /**
     * Notes that code was told the offset of an instance field, so that no instruction names it.
     */
    public void addAccessedByOffset(JavaField field) {
        accessedByOffset.add(field);
    }

    /** The instance fields that code may read and write by their offset, in order of discovery. */
    public Set<JavaField> accessedByOffset() {
        return Collections.unmodifiableSet(accessedByOffset);
    }

    /** All class mirrors by type, in order of first use. */
    public Map<JavaClass, ImageInstance> mirrors() {
        return mirrors.all();
    }
}
