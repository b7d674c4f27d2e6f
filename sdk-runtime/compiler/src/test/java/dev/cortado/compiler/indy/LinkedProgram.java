package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.ClassBytes;
import dev.cortado.compiler.classfile.ClassSource;
import dev.cortado.compiler.classfile.Origin;
import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An application without invokedynamic: its call sites call synthetic methods.
 *
 * <p>So that HotSpot lets synthetic classes use private members, they join the nest of the class
 * that they were made for.
 */
final class LinkedProgram implements ClassSource {

    private final SyntheticClasses classes;
    private final InvokeDynamicLinker linker;
    private final Map<String, ClassBytes> rewritten = new HashMap<>();
    private final Map<String, TreeSet<String>> nestMembers = new HashMap<>();
    private final TreeSet<String> linkedClasses = new TreeSet<>();

    LinkedProgram(ClassSource application, List<String> names) {
        this.classes = new SyntheticClasses(application);
        this.linker = new InvokeDynamicLinker(classes);
        Map<String, byte[]> code = new HashMap<>();
        for (String name : names) {
            ClassModel model = classes.find(name).orElseThrow().model();
            code.put(
                    name,
                    ClassFile.of()
                            .transformClass(
                                    model,
                                    ClassTransform.transformingMethodBodies(
                                            linking(name, host(name)))));
        }
        code.forEach(
                (name, bytes) ->
                        rewritten.put(
                                name,
                                ClassBytes.parse(
                                        withNest(name, bytes), Origin.APPLICATION, "linked")));
    }

    /** Internal names of the synthetic classes. */
    TreeSet<String> linkedClasses() {
        return linkedClasses;
    }

    private String host(String name) {
        return classes.find(name)
                .orElseThrow()
                .model()
                .findAttribute(Attributes.nestHost())
                .map(host -> host.nestHost().asInternalName())
                .orElse(name);
    }

    private CodeTransform linking(String owner, String host) {
        return (CodeBuilder code, CodeElement element) -> {
            if (element instanceof InvokeDynamicInstruction call) {
                SyntheticMethod method = linker.link(owner, call.invokedynamic());
                join(host, method.owner());
                invoke(code, method);
            } else if (element instanceof ConstantInstruction.LoadConstantInstruction load
                    && load.constantEntry() instanceof ConstantDynamicEntry constant) {
                SyntheticMethod method = linker.linkConstant(owner, constant);
                join(host, method.owner());
                invoke(code, method);
            } else {
                code.with(element);
            }
        };
    }

    private static void invoke(CodeBuilder code, SyntheticMethod method) {
        code.invokestatic(
                ClassDesc.ofInternalName(method.owner()),
                method.name(),
                MethodTypeDesc.ofDescriptor(method.descriptor()));
    }

    private void join(String host, String member) {
        linkedClasses.add(member);
        if (!member.startsWith("dev/cortado/synthetic/") && rewritten.get(member) == null) {
            nestMembers.computeIfAbsent(host, _ -> new TreeSet<>()).add(member);
            byte[] bytes = classes.find(member).orElseThrow().bytes();
            byte[] joined =
                    ClassFile.of()
                            .transformClass(
                                    ClassFile.of().parse(bytes),
                                    ClassTransform.endHandler(
                                            builder ->
                                                    builder.with(
                                                            NestHostAttribute.of(
                                                                    ClassDesc.ofInternalName(
                                                                            host)))));
            rewritten.put(member, ClassBytes.parse(joined, Origin.SYNTHETIC, "linked"));
        }
    }

    private byte[] withNest(String name, byte[] bytes) {
        TreeSet<String> added = nestMembers.get(name);
        if (added == null) {
            return bytes;
        }
        List<ClassDesc> members = new ArrayList<>();
        ClassModel model = ClassFile.of().parse(bytes);
        model.findAttribute(Attributes.nestMembers())
                .ifPresent(
                        attribute ->
                                attribute
                                        .nestMembers()
                                        .forEach(member -> members.add(member.asSymbol())));
        added.forEach(member -> members.add(ClassDesc.ofInternalName(member)));
        ClassTransform transform =
                ClassTransform.dropping(NestMembersAttribute.class::isInstance)
                        .andThen(
                                ClassTransform.endHandler(
                                        builder ->
                                                builder.with(
                                                        NestMembersAttribute.ofSymbols(members))));
        return ClassFile.of().transformClass(model, transform);
    }

    @Override
    public Optional<ClassBytes> find(String internalName) {
        return Optional.ofNullable(rewritten.get(internalName))
                .or(() -> classes.find(internalName));
    }
}
