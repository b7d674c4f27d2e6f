package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.translate.JdkWorld;
import dev.cortado.compiler.translate.Snippets;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Interfaces I0.. and classes C0.. of a seed, with methods s0.. that some of them declare. */
final class RandomHierarchy {
    static final int SELECTORS = 6;
    static final MethodTypeDesc NO_ARGUMENTS = MethodTypeDesc.of(ConstantDescs.CD_void);

    /** The names of the classes that are not abstract and were drawn to have instances. */
    final Set<String> instantiated = new LinkedHashSet<>();

    final List<String> names = new ArrayList<>();
    final World world;
    private final ClassLoader loader;
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    RandomHierarchy(long seed) {
        Random random = new Random(seed);
        int interfaces = random.nextInt(6);
        int classes = 1 + random.nextInt(14);
        for (int i = 0; i < interfaces; i++) {
            define(random, "I" + i, ConstantDescs.CD_Object, some(random, i), true, false);
        }
        for (int c = 0; c < classes; c++) {
            boolean top = c == 0 || random.nextInt(4) == 0;
            ClassDesc parent =
                    top ? ConstantDescs.CD_Object : ClassDesc.of("C" + random.nextInt(c));
            boolean isAbstract = random.nextInt(4) == 0;
            define(random, "C" + c, parent, some(random, interfaces), false, isAbstract);
            if (!isAbstract && random.nextInt(5) > 0) {
                instantiated.add("C" + c);
            }
        }
        world = JdkWorld.with(bytes);
        loader = Snippets.loader(new HashMap<>(bytes));
    }

    private static List<ClassDesc> some(Random random, int count) {
        List<ClassDesc> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                chosen.add(ClassDesc.of("I" + i));
            }
        }
        return chosen;
    }

    private void define(
            Random random,
            String name,
            ClassDesc parent,
            List<ClassDesc> interfaces,
            boolean isInterface,
            boolean isAbstract) {
        List<Integer> declared = new ArrayList<>();
        for (int s = 0; s < SELECTORS; s++) {
            if (random.nextInt(4) == 0) {
                declared.add(s);
            }
        }
        names.add(name);
        text.append(isInterface ? "interface " : isAbstract ? "abstract class " : "class ")
                .append(name);
        text.append(" < ")
                .append(parent.displayName())
                .append(interfaces.stream().map(ClassDesc::displayName).toList());
        text.append(declared).append('\n');
        int flags =
                ClassFile.ACC_PUBLIC
                        | (isInterface
                                ? ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT
                                : ClassFile.ACC_SUPER)
                        | (isAbstract ? ClassFile.ACC_ABSTRACT : 0);
        bytes.put(
                name,
                ClassFile.of()
                        .build(
                                ClassDesc.of(name),
                                type -> {
                                    type.withFlags(flags)
                                            .withSuperclass(parent)
                                            .withInterfaceSymbols(interfaces);
                                    declared.forEach(s -> method(type, "s" + s));
                                }));
    }

    private static void method(ClassBuilder type, String name) {
        type.withMethodBody(name, NO_ARGUMENTS, ClassFile.ACC_PUBLIC, code -> code.return_());
    }

    JavaClass type(String name) {
        return world.resolve(name);
    }

    Set<JavaClass> instantiatedTypes() {
        Set<JavaClass> types = new LinkedHashSet<>();
        instantiated.forEach(name -> types.add(type(name)));
        return types;
    }

    /** HotSpot's answer, for names as Class.forName takes them. */
    boolean isSubtype(String name, String of) throws ClassNotFoundException {
        return Class.forName(of, false, loader)
                .isAssignableFrom(Class.forName(name, false, loader));
    }

    /** An empty function for each declared method. */
    List<Function> functions() {
        List<Function> functions = new ArrayList<>();
        for (String name : names) {
            type(name).methods().forEach(m -> functions.add(empty(m.ref())));
        }
        return functions;
    }

    static Function empty(MethodRef method) {
        Function function = new Function(method, List.of(), Type.VOID);
        Block block = function.newBlock();
        block.terminate(new Terminator.Return(List.of(), Position.of(method, 0)));
        return function;
    }

    @Override
    public String toString() {
        return text + "instances of " + instantiated;
    }
}
