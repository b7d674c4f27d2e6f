package dev.cortado.compiler.substitution;

import dev.cortado.compiler.classfile.ClassBytes;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Interfaces;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Merges one substitution class into its target. */
final class SubstitutionMerge {

    /** A field or method of a class, by name and descriptor. */
    private record Member(String name, String descriptor) {

        static Member of(MethodModel method) {
            return new Member(method.methodName().stringValue(), method.methodType().stringValue());
        }

        static Member of(FieldModel field) {
            return new Member(field.fieldName().stringValue(), field.fieldType().stringValue());
        }

        @Override
        public String toString() {
            return descriptor.startsWith("(") ? name + descriptor : name + " " + descriptor;
        }
    }

    private static final Member INITIALIZER = new Member("<clinit>", "()V");

    private final SubstitutionClass substitution;
    private final ClassModel target;
    private final ClassModel source;
    private final boolean removeAll;
    private final Map<Member, MethodModel> targetMethods = new HashMap<>();
    private final Map<Member, FieldModel> targetFields = new HashMap<>();
    private final Map<Member, MemberRole> fieldRoles = new LinkedHashMap<>();
    private final Map<Member, MemberRole> methodRoles = new LinkedHashMap<>();
    private final Map<Member, MethodModel> replacements = new HashMap<>();
    private final List<MethodModel> addedMethods = new ArrayList<>();
    private final List<FieldModel> addedFields = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<MethodModel> sourceInitializer = Optional.empty();
    private Optional<MethodModel> newInitializer = Optional.empty();

    /**
     * Compares the two classes.
     *
     * @param target the class to change
     * @param substitution what changes it
     * @param remapped the substitution class under the target's name
     */
    SubstitutionMerge(ClassBytes target, SubstitutionClass substitution, ClassBytes remapped) {
        this.substitution = substitution;
        this.target = target.model();
        this.source = remapped.model();
        this.removeAll = MemberRole.of(source) == MemberRole.REMOVE;
        this.target.methods().forEach(method -> targetMethods.put(Member.of(method), method));
        this.target.fields().forEach(field -> targetFields.put(Member.of(field), field));
        if (isInterface(source) != isInterface(this.target)) {
            problem(
                    isInterface(source)
                            ? "it is an interface, but the target is a class"
                            : "it is a class, but the target is an interface");
        }
        source.fields().forEach(this::sortField);
        source.methods().forEach(this::sortMethod);
    }

    private void sortField(FieldModel field) {
        Member member = Member.of(field);
        MemberRole role = MemberRole.of(field);
        boolean generated = substitution.replaceAll() || field.flags().has(AccessFlag.SYNTHETIC);
        switch (role) {
            case ALIAS, REMOVE -> {
                requireSame(
                        "field",
                        member,
                        targetFields.get(member),
                        model ->
                                model.flags().has(AccessFlag.STATIC)
                                        == field.flags().has(AccessFlag.STATIC));
                fieldRoles.put(member, role);
            }
            case UNMARKED, ADD -> {
                if (role == MemberRole.UNMARKED && !generated) {
                    problem("field " + member + " has no annotation: @Alias or @Add");
                } else if (targetFields.containsKey(member) && !substitution.replaceAll()) {
                    problem("added field " + member + " exists already");
                } else {
                    addedFields.add(field);
                }
            }
            case SUBSTITUTE, SUBSTITUTE_CONSTRUCTOR, REPLACE_INITIALIZER ->
                    problem("field " + member + " has an annotation for methods");
        }
    }

    private void sortMethod(MethodModel method) {
        MemberRole role = MemberRole.of(method);
        Member own = Member.of(method);
        Member member =
                role == MemberRole.SUBSTITUTE
                        ? new Member(
                                MergedMethods.substitutedName(method).orElse(own.name()),
                                own.descriptor())
                        : own;
        switch (role) {
            case ALIAS, REMOVE, SUBSTITUTE -> {
                requireSame(
                        "method",
                        member,
                        targetMethods.get(member),
                        model ->
                                model.flags().has(AccessFlag.STATIC)
                                        == method.flags().has(AccessFlag.STATIC));
                methodRoles.put(member, role);
                if (role == MemberRole.SUBSTITUTE) {
                    replacements.put(member, method);
                    if (member.name().equals("<init>")) {
                        requireFittingSuperclass(member);
                    }
                }
            }
            case SUBSTITUTE_CONSTRUCTOR -> {
                Member constructor = new Member("<init>", member.descriptor());
                requireSame(
                        "constructor",
                        constructor,
                        targetMethods.get(constructor),
                        model -> !method.flags().has(AccessFlag.STATIC));
                methodRoles.put(constructor, role);
                replacements.put(constructor, method);
            }
            case REPLACE_INITIALIZER -> {
                newInitializer = Optional.of(method);
                if (!method.flags().has(AccessFlag.STATIC) || !member.descriptor().equals("()V")) {
                    problem("initializer " + member + " is not a static method ()V");
                }
            }
            case ADD, UNMARKED -> sortAdded(method, member, role == MemberRole.ADD);
        }
    }

    private void sortAdded(MethodModel method, Member member, boolean marked) {
        boolean implicit = member.name().equals("<init>") && !marked && !substitution.replaceAll();
        if (member.equals(INITIALIZER)) {
            sourceInitializer = Optional.of(method);
        } else if (implicit) {
            return;
        } else if (!marked
                && !substitution.replaceAll()
                && !method.flags().has(AccessFlag.SYNTHETIC)) {
            problem(
                    "method "
                            + member
                            + " has no annotation: @Substitute, @Alias, @Add or @Remove");
        } else if (targetMethods.containsKey(member) && !substitution.replaceAll()) {
            if (!method.flags().has(AccessFlag.SYNTHETIC)) {
                problem("added method " + member + " exists already");
            }
        } else {
            addedMethods.add(method);
        }
    }

    private <T> void requireSame(String kind, Member member, T found, Predicate<T> sameStaticness) {
        if (found == null) {
            problem("there is no " + kind + " " + member);
        } else if (!sameStaticness.test(found)) {
            problem(kind + " " + member + " is static in one of the two classes only");
        }
    }

    private void requireFittingSuperclass(Member constructor) {
        String own = superclass(source);
        if (!own.equals("java/lang/Object") && !own.equals(superclass(target))) {
            problem(
                    "constructor "
                            + constructor
                            + " calls a constructor of "
                            + own
                            + ", but the target extends "
                            + superclass(target));
        }
    }

    private static boolean isInterface(ClassModel model) {
        return model.flags().has(AccessFlag.INTERFACE);
    }

    private static String superclass(ClassModel model) {
        return model.superclass().map(entry -> entry.asInternalName()).orElse("java/lang/Object");
    }

    private void problem(String detail) {
        problems.add(substitution.name() + " for " + substitution.target() + ": " + detail);
    }

    /** Every misfit, in one line each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Ensures that the substitution fits.
     *
     * @throws SubstitutionException if it does not
     */
    void requireFit() {
        if (!problems.isEmpty()) {
            throw new SubstitutionException(problems);
        }
    }

    /** The merged class file. */
    byte[] merged(ClassFile generator) {
        return generator.build(target.thisClass(), ConstantPoolBuilder.of(target), this::build);
    }

    private void build(ClassBuilder builder) {
        MergedMethods methods = new MergedMethods(builder, target, source, sourceFile());
        for (ClassElement element : target) {
            switch (element) {
                case MethodModel method -> buildMethod(builder, methods, method);
                case FieldModel field -> {
                    MemberRole role =
                            fieldRoles.getOrDefault(Member.of(field), MemberRole.UNMARKED);
                    if (role == MemberRole.ALIAS
                            || role == MemberRole.UNMARKED && !substitution.replaceAll()) {
                        builder.with(field);
                    }
                }
                case Superclass superclass when substitution.replaceAll() ->
                        builder.with(source.superclass().map(Superclass::of).orElse(superclass));
                case Interfaces _ when substitution.replaceAll() ->
                        builder.with(Interfaces.of(source.interfaces()));
                case PermittedSubclassesAttribute _ when substitution.replaceAll() -> {}
                case RecordAttribute _ when substitution.replaceAll() -> {}
                case AccessFlags flags when substitution.replaceAll() ->
                        builder.withFlags(
                                flags.flagsMask() & ~ClassFile.ACC_ABSTRACT
                                        | source.flags().flagsMask() & ClassFile.ACC_ABSTRACT);
                default -> builder.with(element);
            }
        }
        addedFields.forEach(builder::with);
        addedMethods.forEach(methods::add);
        buildInitializer(methods);
    }

    private String sourceFile() {
        String name = substitution.name();
        return name.substring(0, name.lastIndexOf('/') + 1)
                + source.findAttribute(Attributes.sourceFile())
                        .map(attribute -> attribute.sourceFile().stringValue())
                        .orElse("Unknown");
    }

    private void buildMethod(ClassBuilder builder, MergedMethods methods, MethodModel method) {
        Member member = Member.of(method);
        if (member.equals(INITIALIZER)) {
            return;
        }
        MemberRole unmentioned = removeAll ? MemberRole.REMOVE : MemberRole.UNMARKED;
        switch (methodRoles.getOrDefault(member, unmentioned)) {
            case SUBSTITUTE -> methods.substitute(method, replacements.get(member));
            case SUBSTITUTE_CONSTRUCTOR ->
                    methods.substituteConstructor(method, replacements.get(member));
            case REMOVE -> methods.remove(method, reasonOf(member));
            case ALIAS -> builder.with(method);
            case UNMARKED, ADD, REPLACE_INITIALIZER -> {
                if (!substitution.replaceAll()) {
                    builder.with(method);
                }
            }
        }
    }

    private String reasonOf(Member member) {
        return source.methods().stream()
                .filter(method -> Member.of(method).equals(member))
                .findFirst()
                .flatMap(MergedMethods::removalReason)
                .or(() -> MergedMethods.removalReason(source))
                .orElse("");
    }

    private void buildInitializer(MergedMethods methods) {
        Optional<MethodModel> original =
                substitution.replaceAll() || removeAll
                        ? Optional.empty()
                        : Optional.ofNullable(targetMethods.get(INITIALIZER));
        methods.initializer(sourceInitializer, newInitializer.or(() -> original));
    }
}
