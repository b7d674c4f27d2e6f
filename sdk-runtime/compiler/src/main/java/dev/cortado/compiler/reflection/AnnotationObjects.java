package dev.cortado.compiler.reflection;

import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Annotations as objects of the image, each of a class made for its annotation type.
 *
 * <p>An annotation whose type, or a value's type, is not on the class path is left out.
 */
final class AnnotationObjects {
    private static final String ANNOTATION = "java/lang/annotation/Annotation";
    private static final String INHERITED = "Ljava/lang/annotation/Inherited;";
    private static final ClassDesc BASE =
            ClassDesc.of("dev.cortado.classlib.annotation.AnnotationInstance");

    private final World world;
    private final ObjectWriter writer;
    private final ClassInitializers initializers;
    private final SyntheticClasses classes;
    private final Map<JavaClass, String> implementations = new HashMap<>();

    AnnotationObjects(
            World world,
            ObjectWriter writer,
            ClassInitializers initializers,
            SyntheticClasses classes) {
        this.world = world;
        this.writer = writer;
        this.initializers = initializers;
        this.classes = classes;
    }

    /** The annotations that stand at an element. */
    List<ImageInstance> of(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .flatMap(each -> instance(each).stream())
                .toList();
    }

    /** The annotations of a class's declaration. */
    List<ImageInstance> declared(JavaClass type) {
        return type.model().map(this::of).orElse(List.of());
    }

    /** The annotations of a class with those that it inherits, which come first. */
    List<ImageInstance> present(JavaClass type) {
        Map<JavaClass, ImageInstance> found = new LinkedHashMap<>();
        type.superclass()
                .ifPresent(
                        superclass ->
                                present(superclass)
                                        .forEach(
                                                each -> {
                                                    JavaClass its = annotationType(each);
                                                    if (its.hasAnnotation(INHERITED)) {
                                                        found.put(its, each);
                                                    }
                                                }));
        declared(type).forEach(each -> found.put(annotationType(each), each));
        return List.copyOf(found.values());
    }

    private static JavaClass annotationType(ImageInstance annotation) {
        return annotation.type().interfaces().getFirst();
    }

    ImageArray array(List<ImageInstance> annotations) {
        return writer.array(ANNOTATION, annotations);
    }

    /** The annotations of a method's parameters: an array for each. */
    ImageArray ofParameters(JavaMethod method) {
        List<ImageArray> all = new ArrayList<>();
        method.model()
                .findAttribute(Attributes.runtimeVisibleParameterAnnotations())
                .ifPresent(
                        attribute ->
                                attribute
                                        .parameterAnnotations()
                                        .forEach(
                                                each ->
                                                        all.add(
                                                                array(
                                                                        each.stream()
                                                                                .flatMap(
                                                                                        a ->
                                                                                                instance(
                                                                                                        a)
                                                                                                        .stream())
                                                                                .toList()))));
        while (all.size() < method.ref().parameterDescriptors().size()) {
            all.addFirst(array(List.of()));
        }
        return writer.arrayOf(world.arrayOf(world.resolve(ANNOTATION)), all);
    }

    /** The default value of an annotation's member. */
    Optional<HeapObject> defaultValue(JavaMethod member) {
        return member.model()
                .findAttribute(Attributes.annotationDefault())
                .flatMap(a -> value(a.defaultValue(), member.ref().returnDescriptor()));
    }

    private Optional<ImageInstance> instance(Annotation annotation) {
        String descriptor = annotation.className().stringValue();
        Optional<JavaClass> type =
                world.find(descriptor.substring(1, descriptor.length() - 1))
                        .filter(JavaClass::isInterface);
        return type.flatMap(t -> instance(t, annotation));
    }

    private Optional<ImageInstance> instance(JavaClass type, Annotation annotation) {
        Map<String, AnnotationValue> given = new HashMap<>();
        for (AnnotationElement each : annotation.elements()) {
            given.put(each.name().stringValue(), each.value());
        }
        List<HeapObject> names = new ArrayList<>();
        List<HeapObject> values = new ArrayList<>();
        for (JavaMethod member : members(type)) {
            AnnotationValue explicit = given.get(member.name());
            Optional<HeapObject> value =
                    explicit == null
                            ? defaultValue(member)
                            : value(explicit, member.ref().returnDescriptor());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            names.add(writer.string(member.name()));
            values.add(value.get());
        }
        ImageInstance instance =
                writer.instance(implementations.computeIfAbsent(type, this::implementation));
        writer.set(instance, "type", writer.heap().mirror(type));
        writer.set(instance, "names", writer.array("java/lang/String", names));
        writer.set(instance, "values", writer.array("java/lang/Object", values));
        return Optional.of(instance);
    }

    /** As the JDK orders them: those with defaults as in a hash table, then the others. */
    private static List<JavaMethod> members(JavaClass type) {
        Map<String, JavaMethod> defaulted = new HashMap<>(0);
        List<JavaMethod> others = new ArrayList<>();
        for (JavaMethod member : type.methods()) {
            if (member.model().findAttribute(Attributes.annotationDefault()).isPresent()) {
                defaulted.put(member.name(), member);
            } else if (member.isAbstract()) {
                others.add(member);
            }
        }
        List<JavaMethod> members = new ArrayList<>(defaulted.values());
        members.addAll(others);
        return members;
    }

    private Optional<HeapObject> value(AnnotationValue value, String descriptor) {
        return switch (value) {
            case AnnotationValue.OfString text -> Optional.of(writer.string(text.stringValue()));
            case AnnotationValue.OfConstant constant ->
                    Optional.of(
                            writer.boxed(
                                    Kind.of(String.valueOf((char) constant.tag())),
                                    primitive(constant)));
            case AnnotationValue.OfClass type -> mirror(type.className().stringValue());
            case AnnotationValue.OfEnum constant -> enumConstant(constant);
            case AnnotationValue.OfAnnotation nested ->
                    instance(nested.annotation()).map(each -> each);
            case AnnotationValue.OfArray array -> array(array, descriptor.substring(1));
        };
    }

    private static Object primitive(AnnotationValue.OfConstant constant) {
        return switch (constant) {
            case AnnotationValue.OfBoolean b -> b.booleanValue() ? 1 : 0;
            case AnnotationValue.OfByte b -> (int) b.byteValue();
            case AnnotationValue.OfChar c -> (int) c.charValue();
            case AnnotationValue.OfShort s -> (int) s.shortValue();
            case AnnotationValue.OfInt i -> i.intValue();
            case AnnotationValue.OfLong l -> l.longValue();
            case AnnotationValue.OfFloat f -> f.floatValue();
            case AnnotationValue.OfDouble d -> d.doubleValue();
            case AnnotationValue.OfString s -> s.stringValue();
        };
    }

    private Optional<HeapObject> mirror(String descriptor) {
        boolean known =
                descriptor.charAt(0) != 'L'
                        || world.find(descriptor.substring(1, descriptor.length() - 1)).isPresent();
        return known
                ? Optional.of(writer.heap().mirror(world.ofDescriptor(descriptor)))
                : Optional.empty();
    }

    private Optional<HeapObject> enumConstant(AnnotationValue.OfEnum constant) {
        String descriptor = constant.className().stringValue();
        return world.find(descriptor.substring(1, descriptor.length() - 1))
                .filter(type -> initializers.initialize(type).isBuildTime())
                .flatMap(
                        type ->
                                type.declaredField(
                                        constant.constantName().stringValue(), descriptor))
                .map(initializers::staticValue)
                .filter(HeapObject.class::isInstance)
                .map(HeapObject.class::cast);
    }

    private Optional<HeapObject> array(AnnotationValue.OfArray values, String component) {
        Kind kind = Kind.of(component);
        if (kind.isReference()) {
            List<HeapObject> elements = new ArrayList<>();
            for (AnnotationValue each : values.values()) {
                Optional<HeapObject> element = value(each, component);
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                elements.add(element.get());
            }
            return Optional.of(writer.arrayOf(world.ofDescriptor(component), elements));
        }
        ImageArray array =
                writer.heap()
                        .newArray(
                                world.arrayOf(world.primitive(kind)),
                                values.values().size(),
                                Optional.empty());
        for (int i = 0; i < values.values().size(); i++) {
            set(array, i, primitive((AnnotationValue.OfConstant) values.values().get(i)));
        }
        return Optional.of(array);
    }

    private static void set(ImageArray array, int index, Object value) {
        switch (array.storage()) {
            case boolean[] a -> a[index] = (Integer) value != 0;
            case byte[] a -> a[index] = (byte) (int) (Integer) value;
            case char[] a -> a[index] = (char) (int) (Integer) value;
            case short[] a -> a[index] = (short) (int) (Integer) value;
            case int[] a -> a[index] = (Integer) value;
            case long[] a -> a[index] = (Long) value;
            case float[] a -> a[index] = (Float) value;
            case double[] a -> a[index] = (Double) value;
            default -> throw new IllegalStateException("array of " + array.type());
        }
    }

    /** A class with a method for each member, which unboxes the value of its position. */
    private String implementation(JavaClass type) {
        ClassDesc name = ClassDesc.ofInternalName(type.name() + "$$Annotation");
        List<JavaMethod> members = members(type);
        byte[] bytes =
                classes.generator()
                        .build(
                                name,
                                builder -> {
                                    builder.withFlags(
                                                    ClassFile.ACC_FINAL
                                                            | ClassFile.ACC_SUPER
                                                            | ClassFile.ACC_SYNTHETIC)
                                            .withSuperclass(BASE)
                                            .withInterfaceSymbols(AccessorClasses.desc(type));
                                    for (int i = 0; i < members.size(); i++) {
                                        int index = i;
                                        MethodTypeDesc member =
                                                MethodTypeDesc.ofDescriptor(
                                                        members.get(i).descriptor());
                                        builder.withMethodBody(
                                                members.get(i).name(),
                                                member,
                                                ClassFile.ACC_PUBLIC,
                                                code -> {
                                                    code.aload(0)
                                                            .loadConstant(index)
                                                            .invokevirtual(
                                                                    name,
                                                                    "value",
                                                                    MethodTypeDesc.of(
                                                                            ConstantDescs.CD_Object,
                                                                            ConstantDescs.CD_int));
                                                    Kind kind =
                                                            Kind.of(
                                                                    member.returnType()
                                                                            .descriptorString());
                                                    AccessorClasses.unbox(
                                                            code, kind, member.returnType());
                                                    code.return_(
                                                            TypeKind.from(member.returnType()));
                                                });
                                    }
                                });
        classes.define(bytes, "annotations of type " + type);
        return AccessorClasses.internalName(name);
    }
}
