package dev.cortado.compiler.reflection;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.metadata.ReachabilityMetadata;
import dev.cortado.compiler.metadata.TypeMetadata;
import dev.cortado.compiler.metadata.TypeMetadata.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.Attributes;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills what Class objects and members know, each field when reachable code reads it, so that a
 * program pays for what it asks only.
 */
public final class ReflectionObjects implements ReflectionSource {
    private static final String CLASS_DETAIL = "dev/cortado/classlib/reflect/ClassReflection";
    private static final String SERVICE_ENTRY = "dev/cortado/classlib/reflect/ServiceEntry";
    private static final String MIRROR_FIELD = "reflection";

    private final World world;
    private final ObjectWriter writer;
    private final ClassInitializers initializers;
    private final ReachabilityMetadata metadata;
    private final ClassPath classPath;
    private final AccessorClasses accessors;
    private final GenericTypes types;
    private final AnnotationObjects annotations;
    private final MemberObjects members;
    private final Map<JavaClass, ImageInstance> details = new HashMap<>();

    /** The reflection of one build. */
    public ReflectionObjects(
            ImageHeap heap,
            ClassInitializers initializers,
            SyntheticClasses classes,
            ReachabilityMetadata metadata,
            ClassPath classPath) {
        this.world = heap.world();
        this.writer = new ObjectWriter(heap);
        this.initializers = initializers;
        this.metadata = metadata;
        this.classPath = classPath;
        this.accessors = new AccessorClasses(classes, writer);
        this.types = new GenericTypes(world, writer);
        this.annotations = new AnnotationObjects(world, writer, initializers, classes);
        this.members = new MemberObjects(world, writer, types, annotations, accessors);
    }

    @Override
    public void complete(ImageInstance object, JavaField field) {
        if (object.payload().isEmpty()) {
            return;
        }
        int offset = object.type().layout().offset(field);
        boolean filled = object.hasReferenceAt(offset) && object.getReference(offset) != null;
        if (filled || !field.isTracedReference()) {
            return;
        }
        value(object, field.name()).ifPresent(value -> object.putReference(offset, value));
    }

    private Optional<HeapObject> value(ImageInstance object, String name) {
        return switch (object.payload().orElseThrow()) {
            case HostPayload.Mirror(JavaClass type) ->
                    name.equals(MIRROR_FIELD) ? Optional.of(detail(type)) : Optional.empty();
            case HostPayload.ClassDetail(JavaClass type) -> value(type, name);
            case HostPayload.MethodDetail(JavaMethod method) -> members.detail(method, name);
            case HostPayload.FieldDetail(JavaField field) -> members.detail(field, name);
            case HostPayload.ComponentDetail(JavaField field) ->
                    members.componentDetail(field, name);
            default -> Optional.empty();
        };
    }

    private ImageInstance detail(JavaClass type) {
        return details.computeIfAbsent(
                type,
                t -> {
                    ImageInstance detail =
                            writer.instance(CLASS_DETAIL, new HostPayload.ClassDetail(t));
                    ListedMembers listed = listed(t);
                    int complete = 0;
                    for (Kind kind : Kind.values()) {
                        complete |= listed.isComplete(kind) ? 1 << kind.ordinal() : 0;
                    }
                    writer.setInt(detail, "complete", complete);
                    return detail;
                });
    }

    private ListedMembers listed(JavaClass type) {
        return new ListedMembers(
                world, type, metadata.type(sourceName(type)).orElse(TypeMetadata.NOTHING));
    }

    /** The name that metadata uses: binary, of arrays with brackets behind. */
    private static String sourceName(JavaClass type) {
        return type.componentType()
                .map(component -> sourceName(component) + "[]")
                .orElse(type.binaryName());
    }

    private Optional<HeapObject> value(JavaClass type, String name) {
        return switch (name) {
            case "interfaces" -> Optional.of(writer.mirrors(type.interfaces()));
            case "declaringClass" -> types.declaring(type).map(writer.heap()::mirror);
            case "enclosingClass" -> types.enclosing(type).map(writer.heap()::mirror);
            case "permittedSubclasses" -> permittedSubclasses(type);
            case "annotations" -> Optional.of(annotations.array(annotations.present(type)));
            case "declaredAnnotations" ->
                    Optional.of(annotations.array(annotations.declared(type)));
            case "genericSuperclass" -> members.genericSuperclass(type);
            case "genericInterfaces" -> Optional.of(members.genericInterfaces(type));
            case "typeParameters" -> Optional.of(members.typeParameters(type));
            case "enumValues" -> enumValues(type);
            case "initializer" ->
                    isInitializedAtBuildTime(type) ? Optional.empty() : accessors.initializer(type);
            case "providers" -> Optional.of(providers(type));
            default -> memberArray(type, name);
        };
    }

    private Optional<HeapObject> memberArray(JavaClass type, String name) {
        ListedMembers listed = listed(type);
        return switch (name) {
            case "declaredFields" -> Optional.of(fields(listed.declaredFields()));
            case "publicFields" -> Optional.of(fields(listed.publicFields()));
            case "declaredMethods" -> Optional.of(methods("Method", listed.declaredMethods()));
            case "publicMethods" -> Optional.of(methods("Method", listed.publicMethods()));
            case "declaredConstructors" ->
                    Optional.of(methods("Constructor", listed.declaredConstructors()));
            case "recordComponents" ->
                    recordComponents(
                            type, metadata.type(sourceName(type)).orElse(TypeMetadata.NOTHING));
            default -> Optional.empty();
        };
    }

    private boolean isInitializedAtBuildTime(JavaClass type) {
        return type.isArray() || type.isPrimitive() || initializers.initialize(type).isBuildTime();
    }

    private ImageArray fields(List<JavaField> fields) {
        return writer.array("java/lang/reflect/Field", fields.stream().map(members::of).toList());
    }

    private ImageArray methods(String kind, List<JavaMethod> methods) {
        return writer.array(
                "java/lang/reflect/" + kind, methods.stream().map(members::of).toList());
    }

    /** All of a listed record, or none; none of a class that is no record. */
    private Optional<HeapObject> recordComponents(JavaClass type, TypeMetadata listed) {
        boolean isRecord =
                type.model().flatMap(m -> m.findAttribute(Attributes.record())).isPresent();
        if (listed.equals(TypeMetadata.NOTHING) || !isRecord) {
            return Optional.empty();
        }
        List<HeapObject> components = new ArrayList<>();
        type.model()
                .flatMap(m -> m.findAttribute(Attributes.record()))
                .ifPresent(
                        a ->
                                a.components()
                                        .forEach(
                                                c ->
                                                        type.declaredField(
                                                                        c.name().stringValue(),
                                                                        c.descriptor()
                                                                                .stringValue())
                                                                .map(members::component)
                                                                .ifPresent(components::add)));
        return Optional.of(writer.array("java/lang/reflect/RecordComponent", components));
    }

    private Optional<HeapObject> permittedSubclasses(JavaClass type) {
        return type.model()
                .flatMap(m -> m.findAttribute(Attributes.permittedSubclasses()))
                .map(
                        a ->
                                writer.mirrors(
                                        a.permittedSubclasses().stream()
                                                .map(ClassEntry::asInternalName)
                                                .flatMap(each -> world.find(each).stream())
                                                .toList()));
    }

    /** JLS 8.9.3; an enum that was initialised at build time has its constants in the image. */
    private Optional<HeapObject> enumValues(JavaClass type) {
        if (!type.isEnum() || isInitializedAtBuildTime(type)) {
            return Optional.empty();
        }
        return type.declaredMethod("values", "()[" + type.ref().descriptor())
                .map(accessors::invoker);
    }

    private ImageArray providers(JavaClass service) {
        List<HeapObject> entries = new ArrayList<>();
        for (JavaClass provider : new ServiceFiles(world, classPath).providers(service)) {
            provider.declaredMethod("<init>", "()V")
                    .ifPresent(
                            constructor -> {
                                ImageInstance entry = writer.instance(SERVICE_ENTRY);
                                writer.set(entry, "type", writer.heap().mirror(provider));
                                writer.set(entry, "factory", accessors.invoker(constructor));
                                entries.add(entry);
                            });
        }
        return writer.array(SERVICE_ENTRY, entries);
    }

    /** The classes that are found by name at run time. */
    public ImageArray namedClasses() {
        List<JavaClass> found = new ArrayList<>();
        for (String name : metadata.types().keySet()) {
            world.find(internalName(name)).ifPresent(found::add);
        }
        return writer.mirrors(found);
    }

    private static String internalName(String sourceName) {
        if (!sourceName.endsWith("[]")) {
            return sourceName.replace('.', '/');
        }
        String component = internalName(sourceName.substring(0, sourceName.length() - 2));
        return component.startsWith("[") ? "[" + component : "[L" + component + ";";
    }

    /** The names of the listed resources, sorted. */
    public List<String> resources() {
        return metadata.resources().isEmpty()
                ? List.of()
                : classPath.resourceNames("").stream()
                        .filter(
                                name ->
                                        metadata.resources().stream()
                                                .anyMatch(glob -> glob.matches(name)))
                        .toList();
    }

    /** The names of the listed resources as an array of the image. */
    public ImageArray resourceNames() {
        return writer.array("java/lang/String", resources().stream().map(writer::string).toList());
    }

    /** The contents of the listed resources in the order of their names. */
    public ImageArray resourceContents() {
        return writer.array(
                "[B", resources().stream().map(name -> resource(name).orElseThrow()).toList());
    }

    @Override
    public Optional<ImageArray> resource(String name) {
        return classPath.resources(name).stream()
                .findFirst()
                .map(bytes -> writer.heap().newByteArray(bytes, Optional.empty()));
    }

    /** All members count here: the program names them itself. */
    @Override
    public Optional<HeapObject> members(
            JavaClass type,
            String query,
            Optional<String> name,
            Optional<List<JavaClass>> parameterTypes) {
        ListedMembers all = new ListedMembers(world, type, TypeMetadata.EVERYTHING);
        return switch (query) {
            case "getDeclaredFields" -> Optional.of(fields(all.declaredFields()));
            case "getFields" -> Optional.of(fields(all.publicFields()));
            case "getDeclaredField" -> field(all.declaredFields(), name.orElseThrow());
            case "getField" -> field(all.publicFields(), name.orElseThrow());
            case "getDeclaredMethods" -> Optional.of(methods("Method", all.declaredMethods()));
            case "getMethods" -> Optional.of(methods("Method", all.publicMethods()));
            case "getDeclaredMethod" ->
                    method(all.declaredMethods(), name.orElseThrow(), parameterTypes.orElseThrow());
            case "getMethod" ->
                    method(all.publicMethods(), name.orElseThrow(), parameterTypes.orElseThrow());
            case "getDeclaredConstructors" ->
                    Optional.of(methods("Constructor", all.declaredConstructors()));
            case "getConstructors" -> Optional.of(methods("Constructor", all.publicConstructors()));
            case "getDeclaredConstructor" ->
                    method(all.declaredConstructors(), "<init>", parameterTypes.orElseThrow());
            case "getConstructor" ->
                    method(all.publicConstructors(), "<init>", parameterTypes.orElseThrow());
            case "getRecordComponents" -> recordComponents(type, TypeMetadata.EVERYTHING);
            default -> Optional.empty();
        };
    }

    private Optional<HeapObject> field(List<JavaField> fields, String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst().map(members::of);
    }

    /** Of methods that differ in their result only, the one with the most specific result. */
    private Optional<HeapObject> method(
            List<JavaMethod> methods, String name, List<JavaClass> parameterTypes) {
        return methods.stream()
                .filter(m -> m.name().equals(name))
                .filter(m -> members.parameters(m).equals(parameterTypes))
                .reduce((a, b) -> result(b).isSubtypeOf(result(a)) ? b : a)
                .map(members::of);
    }

    private JavaClass result(JavaMethod method) {
        return world.ofDescriptor(method.ref().returnDescriptor());
    }
}
