package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns dynamic call sites and constants into static methods of synthetic classes.
 *
 * <p>Call sites of one class that share a constant pool entry share the method. May be used by
 * several threads.
 */
public final class InvokeDynamicLinker {

    private record Key(String owner, int index) {}

    private final LambdaLinker lambdas;
    private final StringConcatLinker concatenations;
    private final RecordMethodLinker recordMethods;
    private final SwitchLinker switches;
    private final DynamicConstantLinker constants;
    private final Map<Key, SyntheticMethod> linked = new ConcurrentHashMap<>();

    /** A linker that looks up classes in, and adds its own to, {@code classes}. */
    public InvokeDynamicLinker(SyntheticClasses classes) {
        this.lambdas = new LambdaLinker(classes);
        this.concatenations = new StringConcatLinker(classes);
        this.recordMethods = new RecordMethodLinker(classes);
        this.switches = new SwitchLinker(classes);
        this.constants = new DynamicConstantLinker(classes);
    }

    /**
     * The method to call, with the operands that are on the stack, in place of an {@code
     * invokedynamic}.
     *
     * @param owner internal name of the class that has the call site
     * @param entry the instruction's operand, an entry of the owner's constant pool
     * @throws UnsupportedBootstrapException if its bootstrap method is not one that javac 25 uses
     */
    public SyntheticMethod link(String owner, InvokeDynamicEntry entry) {
        return linked.computeIfAbsent(key(owner, entry), _ -> link(BootstrapCall.of(owner, entry)));
    }

    /**
     * The method without parameters that returns a dynamic constant's value, always the same.
     *
     * @param owner internal name of the class that has the constant
     * @param entry the constant, an entry of the owner's constant pool
     * @throws UnsupportedBootstrapException if its bootstrap method is not one of
     *     ConstantBootstraps
     */
    public SyntheticMethod linkConstant(String owner, ConstantDynamicEntry entry) {
        return linked.computeIfAbsent(
                key(owner, entry), _ -> constants.link(BootstrapCall.of(owner, entry)));
    }

    /**
     * The method that joins text and values as StringConcatFactory does.
     *
     * @param recipe the text, with the character 1 for each value
     * @param descriptor the types of the values, and String
     */
    public SyntheticMethod linkConcatenation(String recipe, String descriptor) {
        return concatenations.linkText(recipe, descriptor);
    }

    private static Key key(String owner, DynamicConstantPoolEntry entry) {
        return new Key(owner, entry.index());
    }

    private SyntheticMethod link(BootstrapCall call) {
        return switch (call.bootstrapName()) {
            case "java/lang/invoke/LambdaMetafactory.metafactory" -> lambdas.link(call);
            case "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
                    lambdas.linkAlternative(call);
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
                    concatenations.linkWithConstants(call);
            case "java/lang/invoke/StringConcatFactory.makeConcat" -> concatenations.link(call);
            case "java/lang/runtime/ObjectMethods.bootstrap" -> recordMethods.link(call);
            case "java/lang/runtime/SwitchBootstraps.typeSwitch" -> switches.linkTypeSwitch(call);
            case "java/lang/runtime/SwitchBootstraps.enumSwitch" -> switches.linkEnumSwitch(call);
            default -> throw call.refused("it cannot be resolved at build time");
        };
    }
}
