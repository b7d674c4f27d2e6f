package dev.cortado.compiler.image;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.emit.ImageContents;
import dev.cortado.compiler.emit.ImageContents.PlacedObject;
import dev.cortado.compiler.emit.ImageContents.PlacedStatic;
import dev.cortado.compiler.emit.ImageContents.Slot;
import dev.cortado.compiler.emit.ImageContents.Word;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.NullValue;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides for each image object whether it is in flash or RAM, and writes out its words. */
public final class ImagePlacement {
    private final World world;
    private final ImageHeap heap;
    private final ClassInitializers initializers;
    private final ReachableProgram program;
    private final Mutability mutability;
    private final Truncation truncation;

    public ImagePlacement(
            World world, ImageHeap heap, ClassInitializers initializers, ReachableProgram program) {
        this.world = world;
        this.heap = heap;
        this.initializers = initializers;
        this.program = program;
        this.mutability = new Mutability(world, initializers, program);
        this.truncation = new Truncation(world, program, heap.isLatin1());
    }

    /** All objects and static fields of the image. */
    public ImageContents contents() {
        List<PlacedObject> objects = new ArrayList<>();
        for (ImageObjectHandle handle : program.imageObjects()) {
            // An initialiser may have made a string without asking for its hash.
            if (handle instanceof ImageInstance string && string.type() == world.stringClass()) {
                heap.cacheHash(string);
            }
            objects.add(place((HeapObject) handle));
        }
        List<PlacedStatic> statics = new ArrayList<>();
        for (FieldRef ref : program.writtenFields()) {
            JavaField field = world.field(ref);
            if (field.isStatic() && program.readFields().contains(ref)) {
                statics.add(new PlacedStatic(ref, field.isTracedReference(), initial(field)));
            }
        }
        Map<JavaClass, ImageObjectHandle> initializationNames = new LinkedHashMap<>();
        program.runtimeInitialized()
                .forEach(type -> initializationNames.put(type, heap.string(type.binaryName())));
        return new ImageContents(objects, statics, literals(), initializationNames);
    }

    private List<ImageObjectHandle> literals() {
        return heap.internedStrings().values().stream()
                .<ImageObjectHandle>map(string -> string)
                .filter(program.imageObjects()::contains)
                .toList();
    }

    private Word initial(JavaField field) {
        if (initializers.initialize(field.owner()).isBuildTime()) {
            return word(field.kind(), initializers.staticValue(field));
        }
        Object value =
                field.constantValue()
                        .map(c -> c instanceof String s ? heap.string(s) : (Object) c)
                        .orElseGet(() -> defaultValue(field.kind()));
        return word(field.kind(), value);
    }

    private static Object defaultValue(Kind kind) {
        return switch (kind) {
            case LONG -> 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
            case REFERENCE -> NullValue.NULL;
            default -> 0;
        };
    }

    private PlacedObject place(HeapObject object) {
        return switch (object) {
            case ImageArray array -> placeArray(array);
            case ImageInstance instance -> placeInstance(instance);
        };
    }

    private PlacedObject placeArray(ImageArray array) {
        boolean inRam = mutability.isMutable(array);
        Optional<Integer> length = Optional.of(array.length());
        if (array.elementKind() == Kind.BYTE || array.elementKind() == Kind.BOOLEAN) {
            byte[] bytes = new byte[array.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) array.bits(i);
            }
            return new PlacedObject(
                    array, array.type(), inRam, length, List.of(), Optional.of(bytes));
        }
        List<Slot> slots = new ArrayList<>();
        int width = array.elementKind().bytes();
        for (int i = 0; i < array.length(); i++) {
            slots.add(
                    new Slot(
                            ObjectLayout.ARRAY_ELEMENTS + i * width,
                            word(array.elementKind(), array.element(i))));
        }
        return new PlacedObject(array, array.type(), inRam, length, slots, Optional.empty());
    }

    private PlacedObject placeInstance(ImageInstance instance) {
        List<Slot> slots = new ArrayList<>();
        List<JavaField> fields = new ArrayList<>(instance.type().layout().fields());
        fields.sort(Comparator.comparingInt(JavaField::offset));
        Optional<JavaClass> mirrored = heap.mirroredType(instance);
        for (JavaField field : fields) {
            Word word =
                    mirrored.flatMap(type -> mirrorWord(type, field))
                            .orElseGet(() -> fieldWord(instance, field));
            slots.add(new Slot(field.offset(), word));
        }
        boolean inRam = mutability.isMutable(instance);
        if (!inRam && !truncation.keepsWhole(instance.type())) {
            while (!slots.isEmpty() && !truncation.isRead(fields.get(slots.size() - 1))) {
                slots.removeLast();
            }
        }
        return new PlacedObject(
                instance, instance.type(), inRam, Optional.empty(), slots, Optional.empty());
    }

    /** What the linker fills in of a Class object: descriptors, of types that the image has. */
    private Optional<Word> mirrorWord(JavaClass type, JavaField field) {
        return switch (field.name() + ":" + field.descriptor()) {
            case "descriptor:Ldev/cortado/abi/Address;" ->
                    Optional.of(
                            type.isPrimitive()
                                    ? new Word.Reference(Optional.empty())
                                    : new Word.DescriptorOf(type));
            case "arrayDescriptor:Ldev/cortado/abi/Address;" ->
                    Optional.of(arrayDescriptor(type, field));
            default -> Optional.empty();
        };
    }

    private Word arrayDescriptor(JavaClass type, JavaField field) {
        boolean exists =
                program.readFields().contains(field.ref())
                        && !type.primitiveKind().equals(Optional.of(Kind.VOID))
                        && program.instantiated().contains(world.arrayOf(type));
        return exists
                ? new Word.DescriptorOf(world.arrayOf(type))
                : new Word.Reference(Optional.empty());
    }

    private Word fieldWord(ImageInstance instance, JavaField field) {
        if (field.isTracedReference() && !program.readFields().contains(field.ref())) {
            return new Word.Reference(Optional.empty());
        }
        return word(field.kind(), instance.value(field));
    }

    private Word word(Kind kind, Object value) {
        return switch (value) {
            case Integer i ->
                    switch (kind) {
                        case BOOLEAN, BYTE ->
                                new Word.Primitive("i8", Integer.toString((byte) (int) i), 1);
                        case CHAR, SHORT ->
                                new Word.Primitive("i16", Integer.toString((short) (int) i), 2);
                        default -> new Word.Primitive("i32", Integer.toString(i), 4);
                    };
            case Long l -> new Word.Primitive("i64", Long.toString(l), 8);
            case Float f ->
                    new Word.Primitive("i32", Integer.toString(Float.floatToRawIntBits(f)), 4);
            case Double d ->
                    new Word.Primitive("i64", Long.toString(Double.doubleToRawLongBits(d)), 8);
            case HeapObject object ->
                    new Word.Reference(
                            Optional.<ImageObjectHandle>of(object)
                                    .filter(program.imageObjects()::contains));
            default -> new Word.Reference(Optional.empty());
        };
    }
}
