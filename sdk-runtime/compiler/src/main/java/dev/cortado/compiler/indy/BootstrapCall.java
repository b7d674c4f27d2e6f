package dev.cortado.compiler.indy;

import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.List;
import java.util.Optional;

/**
 * One dynamic call site or constant: a bootstrap method and what it is called with.
 *
 * @param owner internal name of the class that has it
 * @param place what tells it from others there, and changes little when other code does
 * @param bootstrap the bootstrap method
 * @param arguments the static arguments
 * @param name the name argument
 * @param descriptor the type argument, of a method or a field
 */
record BootstrapCall(
        String owner,
        String place,
        DirectMethodHandleDesc bootstrap,
        List<ConstantDesc> arguments,
        String name,
        String descriptor) {

    static BootstrapCall of(String owner, DynamicConstantPoolEntry entry) {
        BootstrapMethodEntry bootstrap = entry.bootstrap();
        return new BootstrapCall(
                owner,
                place(entry),
                bootstrap.bootstrapMethod().asSymbol(),
                bootstrap.arguments().stream().map(LoadableConstantEntry::constantValue).toList(),
                entry.name().stringValue(),
                entry.type().stringValue());
    }

    /**
     * The number of its bootstrap method, and its own among the entries that share that: a number
     * in the constant pool would change with every new constant.
     */
    private static String place(DynamicConstantPoolEntry entry) {
        int bootstrap = entry.bootstrap().bsmIndex();
        int before = 0;
        for (PoolEntry other : entry.constantPool()) {
            if (other instanceof DynamicConstantPoolEntry dynamic
                    && dynamic.index() < entry.index()
                    && dynamic.bootstrap().bsmIndex() == bootstrap) {
                before++;
            }
        }
        return before == 0 ? String.valueOf(bootstrap) : bootstrap + "_" + before;
    }

    /** The bootstrap method as {@code java/lang/invoke/X.name}. */
    String bootstrapName() {
        String descriptor = bootstrap.owner().descriptorString();
        return descriptor.substring(1, descriptor.length() - 1) + "." + bootstrap.methodName();
    }

    /** A class name for this call site alone. */
    ClassDesc syntheticClass(String kind) {
        return ClassDesc.ofInternalName(owner + "$$" + kind + "$" + place);
    }

    /** What a synthetic class was made for, in messages. */
    String location() {
        return bootstrap.methodName() + " in " + owner.replace('/', '.');
    }

    /** The static argument at a position, which must be of the type given. */
    <T> T argument(int position, Class<T> type) {
        return Optional.of(position)
                .filter(index -> index < arguments.size())
                .map(arguments::get)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(
                        () ->
                                refused(
                                        "static argument "
                                                + position
                                                + " is no "
                                                + type.getSimpleName()));
    }

    UnsupportedBootstrapException refused(String reason) {
        return new UnsupportedBootstrapException(
                owner.replace('/', '.'), bootstrapName().replace('/', '.'), reason);
    }
}
