package dev.cortado.compiler.reflection;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.reflection.GenericTypes.Scope;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.Attributes;
import java.lang.classfile.MethodSignature;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Field, Method, Constructor and RecordComponent objects, one for each member. */
final class MemberObjects {
    private static final String DETAIL = "dev/cortado/classlib/reflect/MemberDetail";

    private final World world;
    private final ObjectWriter writer;
    private final GenericTypes types;
    private final AnnotationObjects annotations;
    private final AccessorClasses accessors;
    private final Map<JavaMethod, ImageInstance> methods = new HashMap<>();
    private final Map<JavaField, ImageInstance> fields = new HashMap<>();

    MemberObjects(
            World world,
            ObjectWriter writer,
            GenericTypes types,
            AnnotationObjects annotations,
            AccessorClasses accessors) {
        this.world = world;
        this.writer = writer;
        this.types = types;
        this.annotations = annotations;
        this.accessors = accessors;
    }

    /** The Method or Constructor. */
    ImageInstance of(JavaMethod method) {
        ImageInstance known = methods.get(method);
        if (known != null) {
            return known;
        }
        boolean constructor = method.isConstructor();
        List<JavaClass> parameters = parameters(method);
        ImageInstance object =
                writer.instance("java/lang/reflect/" + (constructor ? "Constructor" : "Method"));
        writer.set(object, "clazz", writer.heap().mirror(method.owner()));
        writer.set(object, "parameterTypes", writer.mirrors(parameters));
        writer.set(
                object,
                "exceptionTypes",
                writer.mirrors(exceptions(method).stream().map(world::resolve).toList()));
        writer.setInt(object, "modifiers", method.model().flags().flagsMask());
        writer.set(object, "detail", writer.instance(DETAIL, new HostPayload.MethodDetail(method)));
        if (!constructor) {
            writer.set(object, "name", writer.string(method.name()));
            writer.set(
                    object,
                    "returnType",
                    writer.heap().mirror(world.ofDescriptor(method.ref().returnDescriptor())));
        }
        methods.put(method, object);
        return object;
    }

    List<JavaClass> parameters(JavaMethod method) {
        return method.ref().parameterDescriptors().stream().map(world::ofDescriptor).toList();
    }

    private static List<String> exceptions(JavaMethod method) {
        return method.model().findAttribute(Attributes.exceptions()).stream()
                .flatMap(a -> a.exceptions().stream())
                .map(ClassEntry::asInternalName)
                .toList();
    }

    ImageInstance of(JavaField field) {
        ImageInstance known = fields.get(field);
        if (known != null) {
            return known;
        }
        ImageInstance object = writer.instance("java/lang/reflect/Field");
        writer.set(object, "clazz", writer.heap().mirror(field.owner()));
        writer.set(object, "name", writer.string(field.name()));
        writer.set(object, "type", writer.heap().mirror(world.ofDescriptor(field.descriptor())));
        writer.setInt(object, "modifiers", field.model().flags().flagsMask());
        writer.set(object, "detail", writer.instance(DETAIL, new HostPayload.FieldDetail(field)));
        fields.put(field, object);
        return object;
    }

    /** The RecordComponent of a record's field. */
    ImageInstance component(JavaField field) {
        ImageInstance object = writer.instance("java/lang/reflect/RecordComponent");
        writer.set(object, "clazz", writer.heap().mirror(field.owner()));
        writer.set(object, "name", writer.string(field.name()));
        writer.set(object, "type", writer.heap().mirror(world.ofDescriptor(field.descriptor())));
        field.owner()
                .declaredMethod(field.name(), "()" + field.descriptor())
                .ifPresent(accessor -> writer.set(object, "accessor", of(accessor)));
        writer.set(
                object, "detail", writer.instance(DETAIL, new HostPayload.ComponentDetail(field)));
        return object;
    }

    /** The value of a field of a MemberDetail; empty for null. */
    Optional<HeapObject> detail(JavaMethod method, String name) {
        Scope scope = new Scope(method.owner(), Optional.of(method), Optional.of(of(method)));
        Optional<MethodSignature> signature = GenericTypes.signature(method);
        return switch (name) {
            case "invoker" -> Optional.of(accessors.invoker(method));
            case "type" ->
                    Optional.of(
                            signature
                                    .map(s -> types.type(scope, s.result()))
                                    .orElseGet(
                                            () ->
                                                    writer.heap()
                                                            .mirror(
                                                                    world.ofDescriptor(
                                                                            method.ref()
                                                                                    .returnDescriptor()))));
            case "parameterTypes" ->
                    Optional.of(
                            signature
                                    .map(s -> types.array(scope, s.arguments()))
                                    .orElseGet(() -> plain(parameters(method))));
            case "exceptionTypes" ->
                    Optional.of(
                            signature
                                    .filter(s -> !s.throwableSignatures().isEmpty())
                                    .map(s -> types.array(scope, s.throwableSignatures()))
                                    .orElseGet(
                                            () ->
                                                    plain(
                                                            exceptions(method).stream()
                                                                    .map(world::resolve)
                                                                    .toList())));
            case "typeParameters" ->
                    Optional.of(
                            writer.array(
                                    "java/lang/reflect/TypeVariable",
                                    List.copyOf(types.variables(method, of(method)).values())));
            case "annotations" -> Optional.of(annotations.array(annotations.of(method.model())));
            case "parameterAnnotations" -> Optional.of(annotations.ofParameters(method));
            case "defaultValue" -> annotations.defaultValue(method);
            default -> Optional.empty();
        };
    }

    private ImageArray plain(List<JavaClass> classes) {
        return writer.array(
                "java/lang/reflect/Type", classes.stream().map(writer.heap()::mirror).toList());
    }

    /** The value of a field of a MemberDetail; empty for null. */
    Optional<HeapObject> detail(JavaField field, String name) {
        return switch (name) {
            case "access" -> Optional.of(accessors.fieldAccess(field));
            case "type" -> Optional.of(fieldType(field));
            case "annotations" -> Optional.of(annotations.array(annotations.of(field.model())));
            default -> Optional.empty();
        };
    }

    private HeapObject fieldType(JavaField field) {
        return field.model()
                .findAttribute(Attributes.signature())
                .map(a -> types.type(Scope.of(field.owner()), a.asTypeSignature()))
                .map(HeapObject.class::cast)
                .orElseGet(() -> writer.heap().mirror(world.ofDescriptor(field.descriptor())));
    }

    /** The value of a field of a MemberDetail of a record component; empty for null. */
    Optional<HeapObject> componentDetail(JavaField field, String name) {
        return switch (name) {
            case "type" -> Optional.of(fieldType(field));
            case "annotations" ->
                    Optional.of(
                            annotations.array(
                                    component(field.owner(), field.name())
                                            .map(annotations::of)
                                            .orElse(List.of())));
            default -> Optional.empty();
        };
    }

    private static Optional<RecordComponentInfo> component(JavaClass type, String name) {
        return type.model()
                .flatMap(m -> m.findAttribute(Attributes.record()))
                .flatMap(
                        a ->
                                a.components().stream()
                                        .filter(c -> c.name().equalsString(name))
                                        .findFirst());
    }

    /** The type parameters of a class. */
    ImageArray typeParameters(JavaClass type) {
        return writer.array(
                "java/lang/reflect/TypeVariable", List.copyOf(types.variables(type).values()));
    }

    /** The superclass with its arguments; empty for interfaces, Object and primitive types. */
    Optional<HeapObject> genericSuperclass(JavaClass type) {
        if (type.isInterface() || type.superclass().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                types.signature(type)
                        .<HeapObject>map(s -> types.type(Scope.of(type), s.superclassSignature()))
                        .orElseGet(() -> writer.heap().mirror(type.superclass().orElseThrow())));
    }

    /** The superinterfaces with their arguments. */
    HeapObject genericInterfaces(JavaClass type) {
        return types.signature(type)
                .map(
                        s ->
                                types.array(
                                        Scope.of(type),
                                        List.<Signature>copyOf(s.superinterfaceSignatures())))
                .orElseGet(() -> plain(type.interfaces()));
    }
}
