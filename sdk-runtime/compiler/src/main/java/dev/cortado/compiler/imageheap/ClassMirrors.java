package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The java.lang.Class objects.
 *
 * <p>Of the fields that the world's java.lang.Class declares, those with these names are filled:
 * {@code name, simpleName, canonicalName, componentType, superclass, modifiers, primitive}, and
 * {@code enumConstants} once the enum is initialised. The rest stays zero for the image writer.
 */
final class ClassMirrors {
    private final ImageHeap heap;
    private final Map<JavaClass, ImageInstance> mirrors = new LinkedHashMap<>();
    private final Map<JavaClass, ImageArray> enumConstants = new HashMap<>();

    ClassMirrors(ImageHeap heap) {
        this.heap = heap;
    }

    Map<JavaClass, ImageInstance> all() {
        return Collections.unmodifiableMap(mirrors);
    }

    ImageInstance mirror(JavaClass type) {
        ImageInstance known = mirrors.get(type);
        if (known == null) {
            known =
                    heap.newInstance(
                            heap.world().resolve("java/lang/Class"),
                            Optional.empty(),
                            Optional.of(new HostPayload.Mirror(type)),
                            heap.label("class-" + type.name()));
            mirrors.put(type, known);
            fill(known, type);
        }
        return known;
    }

    void setEnumConstants(JavaClass type, Optional<ImageArray> constants) {
        if (constants.isPresent()) {
            enumConstants.put(type, constants.get());
        } else {
            enumConstants.remove(type);
        }
        Optional.ofNullable(mirrors.get(type)).ifPresent(mirror -> fill(mirror, type));
    }

    private void fill(ImageInstance mirror, JavaClass type) {
        for (JavaField field : mirror.type().fields()) {
            if (!field.isStatic()) {
                fill(mirror, field, type);
            }
        }
    }

    private void fill(ImageInstance mirror, JavaField field, JavaClass type) {
        int offset = field.offset();
        switch (field.name() + ":" + field.descriptor()) {
            case "name:Ljava/lang/String;" ->
                    mirror.putReference(offset, heap.string(type.binaryName()));
            case "simpleName:Ljava/lang/String;" ->
                    mirror.putReference(offset, heap.string(SourceNames.simple(type)));
            case "canonicalName:Ljava/lang/String;" ->
                    SourceNames.canonical(type)
                            .ifPresent(name -> mirror.putReference(offset, heap.string(name)));
            case "componentType:Ljava/lang/Class;" ->
                    type.componentType()
                            .ifPresent(component -> mirror.putReference(offset, mirror(component)));
            case "superclass:Ljava/lang/Class;" -> {
                if (!type.isInterface()) {
                    type.superclass()
                            .ifPresent(
                                    superclass -> mirror.putReference(offset, mirror(superclass)));
                }
            }
            case "enumConstants:[Ljava/lang/Object;" ->
                    mirror.putReference(offset, enumConstants.get(type));
            case "modifiers:C", "modifiers:S" ->
                    mirror.putShort(offset, (short) ClassModifiers.of(type));
            case "modifiers:I" -> mirror.putInt(offset, ClassModifiers.of(type));
            case "primitive:Z" -> mirror.putByte(offset, (byte) (type.isPrimitive() ? 1 : 0));
            default -> {}
        }
    }
}
