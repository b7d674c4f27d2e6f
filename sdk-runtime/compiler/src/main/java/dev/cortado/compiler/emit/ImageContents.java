package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.world.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the image holds beside code.
 *
 * @param objects the objects, in order
 * @param statics the static fields that exist at run time
 * @param literals the strings that are their own interned string
 * @param initializationNames the name strings of the classes that are initialised on the device
 */
public record ImageContents(
        List<PlacedObject> objects,
        List<PlacedStatic> statics,
        List<ImageObjectHandle> literals,
        Map<JavaClass, ImageObjectHandle> initializationNames) {
    /** One value in memory. */
    public sealed interface Word {
        /** A primitive of the given LLVM type and text. */
        record Primitive(String llvmType, String text, int bytes) implements Word {}

        /** A reference to an image object, or null. */
        record Reference(Optional<ImageObjectHandle> target) implements Word {}

        /** The address of a class descriptor. */
        record DescriptorOf(JavaClass type) implements Word {}
    }

    /** A field's value at its offset. */
    public record Slot(int offset, Word word) {}

    /**
     * An object with where it goes.
     *
     * @param handle its identity
     * @param type its class
     * @param inRam whether running code may change it
     * @param arrayLength the length, for arrays
     * @param slots fields, or elements, in order of offset
     * @param bytes the elements of a byte or boolean array, instead of slots
     */
    public record PlacedObject(
            ImageObjectHandle handle,
            JavaClass type,
            boolean inRam,
            Optional<Integer> arrayLength,
            List<Slot> slots,
            Optional<byte[]> bytes) {}

    /**
     * A static field.
     *
     * @param field its name
     * @param isRoot whether the collector must follow it
     * @param initial the value after reset
     */
    public record PlacedStatic(FieldRef field, boolean isRoot, Word initial) {}
}
