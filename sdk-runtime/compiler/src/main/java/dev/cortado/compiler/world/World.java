package dev.cortado.compiler.world;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.TypeRef;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All classes of a compilation, loaded when first asked for; may be asked concurrently. */
public final class World {
    private final ClassProvider provider;
    private final Map<String, Optional<JavaClass>> classes = new ConcurrentHashMap<>();
    private final Map<MethodRef, JavaMethod> methods = new ConcurrentHashMap<>();
    private final Map<Kind, JavaClass> primitives = new EnumMap<>(Kind.class);
    private int numbered;

    public World(ClassProvider provider) {
        this.provider = provider;
        for (Kind kind : Kind.values()) {
            if (kind != Kind.REFERENCE) {
                primitives.put(kind, JavaClass.ofPrimitive(this, kind));
            }
        }
    }

    /** java.lang.Object. */
    public JavaClass objectClass() {
        return resolve("java/lang/Object");
    }

    /** java.lang.String. */
    public JavaClass stringClass() {
        return resolve("java/lang/String");
    }

    /** The primitive type, or void, of a kind. */
    public JavaClass primitive(Kind kind) {
        return primitives.get(kind);
    }

    /** The array type with the given components. */
    public JavaClass arrayOf(JavaClass component) {
        String name =
                component.isPrimitive()
                        ? "[" + component.primitiveKind().orElseThrow().descriptor()
                        : "[" + component.ref().descriptor();
        Optional<JavaClass> known = classes.get(name);
        return known == null ? makeArray(name, component) : known.orElseThrow();
    }

    private synchronized JavaClass makeArray(String name, JavaClass component) {
        Optional<JavaClass> known = classes.get(name);
        if (known == null) {
            known = Optional.of(JavaClass.ofArray(this, component));
            classes.put(name, known);
        }
        return known.orElseThrow();
    }

    /** The type of a field descriptor. */
    public JavaClass ofDescriptor(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L' -> resolve(descriptor.substring(1, descriptor.length() - 1));
            case '[' -> resolve(descriptor);
            default -> primitive(Kind.of(descriptor));
        };
    }

    /** The class of an internal name or array descriptor; throws {@link MissingClassException}. */
    public JavaClass resolve(String name) {
        return find(name).orElseThrow(() -> new MissingClassException(name));
    }

    public JavaClass resolve(TypeRef ref) {
        return resolve(ref.name());
    }

    /** The class of an internal name or array descriptor, if the class path has it. */
    public Optional<JavaClass> find(String name) {
        Optional<JavaClass> known = classes.get(name);
        return known == null ? search(name) : known;
    }

    private synchronized Optional<JavaClass> search(String name) {
        Optional<JavaClass> known = classes.get(name);
        if (known == null) {
            if (name.charAt(0) == '[') {
                String component = name.substring(1);
                known =
                        component.charAt(0) == 'L'
                                ? find(component.substring(1, component.length() - 1))
                                        .map(this::arrayOf)
                                : Optional.of(arrayOf(ofDescriptor(component)));
            } else {
                known = provider.find(name).map(provided -> load(name, provided));
            }
            classes.put(name, known);
        }
        return known;
    }

    private JavaClass load(String name, ClassProvider.Provided provided) {
        Optional<JavaClass> superclass =
                provided.model().superclass().map(ClassEntry::asInternalName).map(this::resolve);
        List<JavaClass> interfaces =
                provided.model().interfaces().stream()
                        .map(ClassEntry::asInternalName)
                        .map(this::resolve)
                        .toList();
        return JavaClass.ofModel(this, name, provided, superclass, interfaces);
    }

    /** The number of a class that is being made; a supertype's is lower. */
    int nextNumber() {
        return numbered++;
    }

    /** The field that a declared {@link FieldRef} names. */
    public JavaField field(FieldRef ref) {
        return resolve(ref.owner())
                .resolveField(ref.name(), ref.descriptor())
                .orElseThrow(
                        () ->
                                new MissingMemberException(
                                        "field", ref.owner(), ref.name(), ref.descriptor()));
    }

    /** The method that a {@link MethodRef} names, by resolution from its owner. */
    public JavaMethod method(MethodRef ref) {
        JavaMethod known = methods.get(ref);
        if (known == null) {
            known =
                    resolve(ref.owner())
                            .resolveMethod(ref.name(), ref.descriptor())
                            .orElseThrow(
                                    () ->
                                            new MissingMemberException(
                                                    "method",
                                                    ref.owner(),
                                                    ref.name(),
                                                    ref.descriptor()));
            methods.put(ref, known);
        }
        return known;
    }
}
