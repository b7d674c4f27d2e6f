package dev.cortado.compiler.reflection;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassSignature;
import java.lang.classfile.MethodSignature;
import java.lang.classfile.Signature;
import java.lang.classfile.Signature.ArrayTypeSig;
import java.lang.classfile.Signature.BaseTypeSig;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.classfile.Signature.TypeArg;
import java.lang.classfile.Signature.TypeParam;
import java.lang.classfile.Signature.TypeVarSig;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The generic types of signatures (JVMS 4.7.9.1) as java.lang.reflect.Type objects. */
final class GenericTypes {
    private static final String TYPE = "java/lang/reflect/Type";
    private static final String PACKAGE = "dev/cortado/classlib/generics/";

    private final World world;
    private final ObjectWriter writer;
    private final Map<Object, Map<String, ImageInstance>> variables = new LinkedHashMap<>();

    GenericTypes(World world, ObjectWriter writer) {
        this.world = world;
        this.writer = writer;
    }

    /** Where type variables are looked up: a class or a method of it. */
    record Scope(JavaClass type, Optional<JavaMethod> method, Optional<HeapObject> declaration) {
        static Scope of(JavaClass type) {
            return new Scope(type, Optional.empty(), Optional.empty());
        }
    }

    Optional<ClassSignature> signature(JavaClass type) {
        return type.model()
                .flatMap(m -> m.findAttribute(Attributes.signature()))
                .map(SignatureAttribute::asClassSignature);
    }

    static Optional<MethodSignature> signature(JavaMethod method) {
        return method.model()
                .findAttribute(Attributes.signature())
                .map(SignatureAttribute::asMethodSignature);
    }

    HeapObject array(Scope scope, List<? extends Signature> signatures) {
        return writer.array(TYPE, signatures.stream().map(each -> type(scope, each)).toList());
    }

    HeapObject type(Scope scope, Signature signature) {
        return switch (signature) {
            case BaseTypeSig base ->
                    writer.heap().mirror(world.ofDescriptor(base.signatureString()));
            case TypeVarSig variable -> variable(scope, variable.identifier());
            case ArrayTypeSig array -> array(scope, array);
            case ClassTypeSig type -> classType(scope, type);
        };
    }

    private HeapObject array(Scope scope, ArrayTypeSig signature) {
        HeapObject component = type(scope, signature.componentSignature());
        Optional<JavaClass> plain = writer.heap().mirroredType(component);
        if (plain.isPresent()) {
            return writer.heap().mirror(world.arrayOf(plain.get()));
        }
        ImageInstance array = writer.instance(PACKAGE + "GenericArrayTypeValue");
        writer.set(array, "component", component);
        return array;
    }

    private HeapObject classType(Scope scope, ClassTypeSig signature) {
        JavaClass raw = world.resolve(binaryName(signature));
        Optional<HeapObject> outer = signature.outerType().map(type -> classType(scope, type));
        boolean parameterized =
                !signature.typeArgs().isEmpty()
                        || outer.filter(o -> writer.heap().mirroredType(o).isEmpty()).isPresent();
        if (!parameterized) {
            return writer.heap().mirror(raw);
        }
        ImageInstance type = writer.instance(PACKAGE + "ParameterizedTypeValue");
        writer.set(type, "raw", writer.heap().mirror(raw));
        outer.or(() -> declaring(raw).map(writer.heap()::mirror))
                .ifPresent(owner -> writer.set(type, "owner", owner));
        writer.set(
                type,
                "arguments",
                writer.array(
                        TYPE,
                        signature.typeArgs().stream().map(each -> argument(scope, each)).toList()));
        return type;
    }

    private static String binaryName(ClassTypeSig signature) {
        return signature
                .outerType()
                .map(outer -> binaryName(outer) + "$" + signature.className())
                .orElse(signature.className());
    }

    private HeapObject argument(Scope scope, TypeArg argument) {
        return switch (argument) {
            case TypeArg.Bounded bounded ->
                    switch (bounded.wildcardIndicator()) {
                        case NONE -> type(scope, bounded.boundType());
                        case EXTENDS ->
                                wildcard(List.of(type(scope, bounded.boundType())), List.of());
                        case SUPER ->
                                wildcard(
                                        List.of(object()),
                                        List.of(type(scope, bounded.boundType())));
                    };
            case TypeArg.Unbounded _ -> wildcard(List.of(object()), List.of());
        };
    }

    private HeapObject object() {
        return writer.heap().mirror(world.objectClass());
    }

    private HeapObject wildcard(List<HeapObject> upper, List<HeapObject> lower) {
        ImageInstance wildcard = writer.instance(PACKAGE + "WildcardTypeValue");
        writer.set(wildcard, "upper", writer.array(TYPE, upper));
        writer.set(wildcard, "lower", writer.array(TYPE, lower));
        return wildcard;
    }

    private HeapObject variable(Scope scope, String name) {
        if (scope.method().isPresent() && scope.declaration().isPresent()) {
            ImageInstance own =
                    variables(scope.method().get(), scope.declaration().get()).get(name);
            if (own != null) {
                return own;
            }
        }
        Optional<JavaClass> type = Optional.of(scope.type());
        while (type.isPresent()) {
            ImageInstance found = variables(type.get()).get(name);
            if (found != null) {
                return found;
            }
            type = enclosing(type.get());
        }
        return object();
    }

    /** The type parameters of a class, in order. */
    Map<String, ImageInstance> variables(JavaClass type) {
        Map<String, ImageInstance> known = variables.get(type);
        return known != null
                ? known
                : variables(
                        type,
                        Scope.of(type),
                        writer.heap().mirror(type),
                        signature(type).map(ClassSignature::typeParameters).orElse(List.of()));
    }

    /** The type parameters of a method, in order. */
    Map<String, ImageInstance> variables(JavaMethod method, HeapObject declaration) {
        Map<String, ImageInstance> known = variables.get(method);
        return known != null
                ? known
                : variables(
                        method,
                        new Scope(method.owner(), Optional.of(method), Optional.of(declaration)),
                        declaration,
                        signature(method).map(MethodSignature::typeParameters).orElse(List.of()));
    }

    private Map<String, ImageInstance> variables(
            Object owner, Scope scope, HeapObject declaration, List<TypeParam> parameters) {
        Map<String, ImageInstance> made = new LinkedHashMap<>();
        variables.put(owner, made);
        for (TypeParam each : parameters) {
            ImageInstance variable = writer.instance(PACKAGE + "TypeVariableValue");
            writer.set(variable, "name", writer.string(each.identifier()));
            writer.set(variable, "declaration", declaration);
            made.put(each.identifier(), variable);
        }
        for (TypeParam each : parameters) {
            List<HeapObject> bounds = new ArrayList<>();
            each.classBound().ifPresent(bound -> bounds.add(type(scope, bound)));
            each.interfaceBounds().forEach(bound -> bounds.add(type(scope, bound)));
            if (bounds.isEmpty()) {
                bounds.add(object());
            }
            writer.set(made.get(each.identifier()), "bounds", writer.array(TYPE, bounds));
        }
        return made;
    }

    /** The class that a class is a member of. */
    Optional<JavaClass> declaring(JavaClass type) {
        return innerClass(type)
                .flatMap(InnerClassInfo::outerClass)
                .map(ClassEntry::asInternalName)
                .flatMap(world::find);
    }

    /** The innermost class around a class. */
    Optional<JavaClass> enclosing(JavaClass type) {
        Optional<JavaClass> byMethod =
                type.model()
                        .flatMap(m -> m.findAttribute(Attributes.enclosingMethod()))
                        .map(a -> a.enclosingClass().asInternalName())
                        .flatMap(world::find);
        return byMethod.or(() -> declaring(type));
    }

    private static Optional<InnerClassInfo> innerClass(JavaClass type) {
        return type.model()
                .flatMap(model -> model.findAttribute(Attributes.innerClasses()))
                .flatMap(
                        attribute ->
                                attribute.classes().stream()
                                        .filter(
                                                each ->
                                                        each.innerClass()
                                                                .asInternalName()
                                                                .equals(type.name()))
                                        .findFirst());
    }
}
