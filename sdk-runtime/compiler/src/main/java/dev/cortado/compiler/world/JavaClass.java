package dev.cortado.compiler.world;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.world.ClassProvider.Origin;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A class, interface, array type or primitive type of the world. */
public final class JavaClass {
    private final World world;
    private final String name;
    private final Optional<ClassModel> model;
    private final Origin origin;
    private final Optional<Kind> primitive;
    private final Optional<JavaClass> componentType;
    private final Optional<JavaClass> superclass;
    private final List<JavaClass> interfaces;
    private final Set<JavaClass> supertypes;
    private final int number;
    private final BitSet supertypeNumbers = new BitSet();
    private final Map<String, JavaField> fields = new LinkedHashMap<>();
    private final Map<String, JavaMethod> methods = new LinkedHashMap<>();
    private final Map<String, Optional<JavaMethod>> selections = new ConcurrentHashMap<>();
    private Optional<Map<String, Optional<String>>> annotations = Optional.empty();
    private Optional<FieldLayout> layout = Optional.empty();

    private JavaClass(
            World world,
            String name,
            Optional<ClassModel> model,
            Origin origin,
            Optional<Kind> primitive,
            Optional<JavaClass> componentType,
            Optional<JavaClass> superclass,
            List<JavaClass> interfaces) {
        this.world = world;
        this.name = name;
        this.model = model;
        this.origin = origin;
        this.primitive = primitive;
        this.componentType = componentType;
        this.superclass = superclass;
        this.interfaces = List.copyOf(interfaces);
        this.supertypes = Supertypes.of(this);
        this.number = world.nextNumber();
        supertypes.forEach(type -> supertypeNumbers.set(type.number));
        model.ifPresent(
                m -> {
                    m.fields()
                            .forEach(
                                    f ->
                                            fields.put(
                                                    f.fieldName().stringValue()
                                                            + ":"
                                                            + f.fieldType().stringValue(),
                                                    new JavaField(this, f)));
                    m.methods()
                            .forEach(
                                    x ->
                                            methods.put(
                                                    x.methodName().stringValue()
                                                            + x.methodType().stringValue(),
                                                    new JavaMethod(this, x)));
                });
    }

    static JavaClass ofModel(
            World world,
            String name,
            ClassProvider.Provided provided,
            Optional<JavaClass> superclass,
            List<JavaClass> interfaces) {
        return new JavaClass(
                world,
                name,
                Optional.of(provided.model()),
                provided.origin(),
                Optional.empty(),
                Optional.empty(),
                superclass,
                interfaces);
    }

    static JavaClass ofArray(World world, JavaClass componentType) {
        String component =
                componentType.primitive.isPresent()
                        ? String.valueOf(componentType.primitive.get().descriptor())
                        : componentType.ref().descriptor();
        return new JavaClass(
                world,
                "[" + component,
                Optional.empty(),
                componentType.origin,
                Optional.empty(),
                Optional.of(componentType),
                Optional.of(world.objectClass()),
                List.of(
                        world.resolve("java/lang/Cloneable"),
                        world.resolve("java/io/Serializable")));
    }

    static JavaClass ofPrimitive(World world, Kind kind) {
        return new JavaClass(
                world,
                kind.name().toLowerCase(Locale.ROOT),
                Optional.empty(),
                Origin.JDK,
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The world it belongs to. */
    public World world() {
        return world;
    }

    /** The internal name; array descriptors for arrays; keywords for primitive types. */
    public String name() {
        return name;
    }

    /** The name as Class.getName() gives it. */
    public String binaryName() {
        return name.replace('/', '.');
    }

    public TypeRef ref() {
        return new TypeRef(name);
    }

    /** Who wrote it. */
    public Origin origin() {
        return origin;
    }

    /** The class file's view; empty for arrays and primitive types. */
    public Optional<ClassModel> model() {
        return model;
    }

    /** The kind of a primitive type. */
    public Optional<Kind> primitiveKind() {
        return primitive;
    }

    public boolean isPrimitive() {
        return primitive.isPresent();
    }

    public boolean isArray() {
        return componentType.isPresent();
    }

    /** The component type of an array type. */
    public Optional<JavaClass> componentType() {
        return componentType;
    }

    /** The kind of an array's elements. */
    public Kind elementKind() {
        return componentType.orElseThrow().primitive.orElse(Kind.REFERENCE);
    }

    public Optional<JavaClass> superclass() {
        return superclass;
    }

    /** The direct superinterfaces. */
    public List<JavaClass> interfaces() {
        return interfaces;
    }

    public boolean isInterface() {
        return has(AccessFlag.INTERFACE);
    }

    public boolean isAbstract() {
        return has(AccessFlag.ABSTRACT);
    }

    public boolean isFinal() {
        return has(AccessFlag.FINAL);
    }

    public boolean isEnum() {
        return has(AccessFlag.ENUM);
    }

    private boolean has(AccessFlag flag) {
        return model.map(m -> m.flags().has(flag)).orElse(false);
    }

    /** The package's internal name. */
    public String packageName() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The source file's name, for debug information. */
    public synchronized Optional<String> sourceFile() {
        return model.flatMap(m -> m.findAttribute(Attributes.sourceFile()))
                .map(a -> a.sourceFile().stringValue());
    }

    /** Whether it carries an annotation with this descriptor. */
    public boolean hasAnnotation(String descriptor) {
        return annotations.orElseGet(this::readAnnotations).containsKey(descriptor);
    }

    // A class's constants are decoded when they are read, which one thread may do at a time.
    private synchronized Map<String, Optional<String>> readAnnotations() {
        Map<String, Optional<String>> found = model.map(AnnotationValues::of).orElse(Map.of());
        annotations = Optional.of(found);
        return found;
    }

    /** The declared fields in order. */
    public List<JavaField> fields() {
        return List.copyOf(fields.values());
    }

    /** The declared methods in order. */
    public List<JavaMethod> methods() {
        return List.copyOf(methods.values());
    }

    /** The declared method of a name and descriptor. */
    public Optional<JavaMethod> declaredMethod(String methodName, String descriptor) {
        return Optional.ofNullable(methods.get(methodName + descriptor));
    }

    /** The declared field of a name and descriptor. */
    public Optional<JavaField> declaredField(String fieldName, String descriptor) {
        return Optional.ofNullable(fields.get(fieldName + ":" + descriptor));
    }

    /** The class initialiser, if there is one. */
    public Optional<JavaMethod> classInitializer() {
        return declaredMethod("<clinit>", "()V");
    }

    /**
     * The superinterfaces that this class's initialisation initialises after its superclass, in
     * that order: those that declare a default method; an interface initialises none.
     */
    public List<JavaClass> interfacesInitializedBefore() {
        Set<JavaClass> found = new LinkedHashSet<>();
        if (!isInterface()) {
            collectDefaultInterfaces(found);
        }
        return List.copyOf(found);
    }

    // JVMS 5.5, step 7
    private void collectDefaultInterfaces(Set<JavaClass> found) {
        for (JavaClass each : interfaces()) {
            each.collectDefaultInterfaces(found);
            if (each.methods().stream().anyMatch(m -> !m.isAbstract() && !m.isStatic())) {
                found.add(each);
            }
        }
    }

    /**
     * Whether a value of this type may be assigned to a variable of {@code target} (JVMS
     * 6.5.instanceof).
     */
    public boolean isSubtypeOf(JavaClass target) {
        if (this == target || supertypeNumbers.get(target.number)) {
            return true;
        }
        return componentType.isPresent()
                && target.componentType.isPresent()
                && !componentType.get().isPrimitive()
                && !target.componentType.get().isPrimitive()
                && componentType.get().isSubtypeOf(target.componentType.get());
    }

    /** All superclasses and superinterfaces, without itself. */
    public Set<JavaClass> supertypes() {
        return supertypes;
    }

    /** The instance field offsets; not for arrays, interfaces and primitive types. */
    public FieldLayout layout() {
        if (layout.isEmpty()) {
            layout = Optional.of(FieldLayout.of(this));
        }
        return layout.get();
    }

    /** Field resolution (JVMS 5.4.3.2). */
    public Optional<JavaField> resolveField(String fieldName, String descriptor) {
        return Resolution.field(this, fieldName, descriptor);
    }

    /** Method resolution, for classes and interfaces (JVMS 5.4.3.3, 5.4.3.4). */
    public Optional<JavaMethod> resolveMethod(String methodName, String descriptor) {
        return Resolution.method(this, methodName, descriptor);
    }

    /**
     * The method that a virtual call of {@code resolved} selects in an instance of exactly this
     * class (JVMS 5.4.6).
     */
    public Optional<JavaMethod> select(JavaMethod resolved) {
        if (!resolved.isOverridable() && !resolved.owner().isInterface()) {
            return Optional.of(resolved);
        }
        String key =
                resolved.owner().isInterface() || resolved.isPublic() || resolved.isProtected()
                        ? resolved.selector()
                        : resolved.ref().toString();
        Optional<JavaMethod> known = selections.get(key);
        if (known == null) {
            known = Resolution.select(this, resolved);
            selections.put(key, known);
        }
        return known;
    }

    @Override
    public String toString() {
        return binaryName();
    }
}
