package dev.cortado.compiler.reflection;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.List;
import java.util.Optional;

/** Makes objects of the image and sets their fields by name. */
final class ObjectWriter {
    private final ImageHeap heap;

    ObjectWriter(ImageHeap heap) {
        this.heap = heap;
    }

    ImageHeap heap() {
        return heap;
    }

    ImageInstance instance(String className) {
        return heap.newInstance(heap.world().resolve(className), Optional.empty());
    }

    ImageInstance instance(String className, HostPayload payload) {
        return heap.newInstance(
                heap.world().resolve(className), Optional.empty(), Optional.of(payload));
    }

    /** An array whose component type has this internal name. */
    ImageArray array(String component, List<? extends HeapObject> elements) {
        return arrayOf(heap.world().resolve(component), elements);
    }

    ImageArray arrayOf(JavaClass component, List<? extends HeapObject> elements) {
        ImageArray array =
                heap.newArray(heap.world().arrayOf(component), elements.size(), Optional.empty());
        for (int i = 0; i < elements.size(); i++) {
            array.references()[i] = elements.get(i);
        }
        return array;
    }

    ImageArray mirrors(List<JavaClass> types) {
        return array("java/lang/Class", types.stream().map(heap::mirror).toList());
    }

    ImageInstance string(String text) {
        return heap.string(text);
    }

    void set(ImageInstance object, String fieldName, HeapObject value) {
        object.putReference(offset(object, fieldName), value);
    }

    void setInt(ImageInstance object, String fieldName, int value) {
        object.putInt(offset(object, fieldName), value);
    }

    private static int offset(ImageInstance object, String fieldName) {
        for (JavaField field : object.type().layout().fields()) {
            if (field.name().equals(fieldName)) {
                return object.type().layout().offset(field);
            }
        }
        throw new IllegalStateException(object.type() + " has no field " + fieldName);
    }

    /** A boxed primitive of a kind: Integer (also for small kinds), Long, Float or Double. */
    ImageInstance boxed(Kind kind, Object value) {
        ImageInstance box = instance(boxType(kind));
        int offset = offset(box, "value");
        switch (kind) {
            case BOOLEAN, BYTE -> box.putByte(offset, (byte) (int) (Integer) value);
            case CHAR, SHORT -> box.putShort(offset, (short) (int) (Integer) value);
            case INT -> box.putInt(offset, (Integer) value);
            case LONG -> box.putLong(offset, (Long) value);
            case FLOAT -> box.putInt(offset, Float.floatToRawIntBits((Float) value));
            case DOUBLE -> box.putLong(offset, Double.doubleToRawLongBits((Double) value));
            default -> throw new IllegalArgumentException("no box of " + kind);
        }
        return box;
    }

    /** The internal name of the class that boxes a kind. */
    static String boxType(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "java/lang/Boolean";
            case BYTE -> "java/lang/Byte";
            case CHAR -> "java/lang/Character";
            case SHORT -> "java/lang/Short";
            case INT -> "java/lang/Integer";
            case LONG -> "java/lang/Long";
            case FLOAT -> "java/lang/Float";
            case DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException("no box of " + kind);
        };
    }
}
