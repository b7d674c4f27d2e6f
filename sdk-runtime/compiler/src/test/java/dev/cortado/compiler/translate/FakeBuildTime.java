package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.constant.ConstantDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A build-time state with literals, mirrors and ConstantValue fields, and what a test adds. */
final class FakeBuildTime implements BuildTimeState {
    record Handle(int id, TypeRef typeRef, Object meaning) implements ImageObjectHandle {}

    final Map<Object, Handle> objects = new HashMap<>();
    final Map<String, Object> statics = new HashMap<>();
    final Map<String, Object> imageConstants = new HashMap<>();
    Predicate<JavaClass> initialized =
            type ->
                    type.origin() == dev.cortado.compiler.world.ClassProvider.Origin.JDK
                            || type.classInitializer().isEmpty();

    private Handle object(Object meaning, String type) {
        Handle known = objects.get(meaning);
        if (known == null) {
            known = new Handle(objects.size() + 1, new TypeRef(type), meaning);
            objects.put(meaning, known);
        }
        return known;
    }

    @Override
    public boolean isInitializedAtBuildTime(JavaClass type) {
        return initialized.test(type);
    }

    @Override
    public Optional<Object> constantStatic(JavaField field) {
        Object known = statics.get(field.owner().name() + "." + field.name());
        if (known != null) {
            return Optional.of(known);
        }
        if (!field.isFinal()) {
            return Optional.empty();
        }
        return field.constantValue()
                .flatMap(
                        (ConstantDesc value) ->
                                switch (value) {
                                    case Integer i -> Optional.of(i);
                                    case Long l -> Optional.of(l);
                                    case Float f -> Optional.of(f);
                                    case Double d -> Optional.of(d);
                                    case String s -> Optional.of(string(s));
                                    default -> Optional.empty();
                                });
    }

    @Override
    public Optional<Object> constantField(ImageObjectHandle object, JavaField field) {
        return Optional.empty();
    }

    @Override
    public OptionalInt constantLength(ImageObjectHandle array) {
        return OptionalInt.empty();
    }

    @Override
    public Optional<Object> constantElement(ImageObjectHandle array, int index) {
        return Optional.empty();
    }

    @Override
    public Optional<TypeRef> anyMirroredType(ImageObjectHandle mirror) {
        return mirroredType(mirror);
    }

    @Override
    public boolean isFoundByName(String binaryName) {
        return false;
    }

    @Override
    public Optional<ImageObjectHandle> resource(TypeRef type, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<ImageObjectHandle> reflected(
            TypeRef type,
            String query,
            Optional<String> name,
            Optional<List<TypeRef>> parameterTypes) {
        return Optional.empty();
    }

    @Override
    public ImageObjectHandle string(String text) {
        return object(text, "java/lang/String");
    }

    @Override
    public ImageObjectHandle classMirror(JavaClass type) {
        return object(type, "java/lang/Class");
    }

    @Override
    public Optional<TypeRef> mirroredType(ImageObjectHandle mirror) {
        return mirror instanceof Handle h
                        && h.meaning() instanceof JavaClass type
                        && !type.isPrimitive()
                ? Optional.of(type.ref())
                : Optional.empty();
    }

    @Override
    public Optional<ImageObjectHandle> evaluated(
            JavaMethod method, List<ImageObjectHandle> arguments) {
        return Optional.empty();
    }

    @Override
    public Optional<AccessedVariable> varHandle(ImageObjectHandle handle) {
        return handle instanceof Handle h && h.meaning() instanceof AccessedVariable target
                ? Optional.of(target)
                : Optional.empty();
    }

    @Override
    public void accessedByOffset(JavaField field) {}

    @Override
    public Optional<Object> intrinsicConstant(JavaMethod method, List<Object> arguments) {
        return Optional.ofNullable(imageConstants.get(method.owner().name() + "." + method.name()));
    }
}
