package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.classfile.ClassBytes;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.NullValue;
import dev.cortado.compiler.imageheap.natives.Natives;
import dev.cortado.compiler.indy.InvokeDynamicLinker;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled source over the running JDK's unchanged classes, for the interpreter and for HotSpot.
 */
final class TestWorld {
    private final Map<String, byte[]> classes;
    private final ClassPath path;
    private final SyntheticClasses source;
    final World world;
    final ImageHeap heap;
    final ClassInitializers initializers;
    private final Assumptions assumptions;

    TestWorld(String text) {
        this(text, false);
    }

    /** A world in which initialisers may assume that nobody writes what they read, or may not. */
    TestWorld(String text, boolean assuming) {
        this.assumptions = new Assumptions(type -> assuming);
        this.classes = InMemoryCompiler.compile(text);
        this.path =
                ClassPath.builder()
                        .application(new MemoryEntry("test", classes))
                        .sdk(
                                List.of(
                                        Path.of(
                                                System.getProperty(
                                                        "cortado.abi.classes", abiClasses()))))
                        .build();
        this.source = new SyntheticClasses(path);
        this.world = new World(this::find);
        this.heap = new ImageHeap(world, false);
        this.initializers =
                new ClassInitializers(
                        heap,
                        new StandIns(new Natives((name, arguments) -> imageConstant(name))),
                        new SyntheticCalls(new InvokeDynamicLinker(source), world),
                        assumptions);
    }

    /** What stands assumed, as words: "A: [I" or "A: B.y". */
    List<String> assumptions() {
        return assumptions.made().stream()
                .map(
                        each ->
                                switch (each) {
                                    case Assumptions.UnchangedObject(var reader, var object) ->
                                            reader.name() + ": " + object.type().binaryName();
                                    case Assumptions.UnchangedStatic(var reader, var field) ->
                                            reader.name()
                                                    + ": "
                                                    + field.owner().name()
                                                    + "."
                                                    + field.name();
                                })
                .sorted()
                .toList();
    }

    private static String abiClasses() {
        return Path.of(
                        dev.cortado.abi.Address.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                .toString();
    }

    private static Optional<Object> imageConstant(String name) {
        return switch (name) {
            case "image.latin1" -> Optional.of(0);
            case "image.consoleBase" -> Optional.of(0x4000_c000);
            default -> Optional.empty();
        };
    }

    private Optional<ClassProvider.Provided> find(String name) {
        return source.find(name).map(TestWorld::provided);
    }

    private static ClassProvider.Provided provided(ClassBytes found) {
        return new ClassProvider.Provided(
                found.model(), ClassProvider.Origin.valueOf(found.origin().name()));
    }

    /** The methods without parameters that return a String, in order of their declaration. */
    List<String> tests(String className) {
        return world.resolve(className).methods().stream()
                .filter(
                        m ->
                                m.isStatic()
                                        && m.descriptor().equals("()Ljava/lang/String;")
                                        && !m.model()
                                                .flags()
                                                .has(java.lang.reflect.AccessFlag.SYNTHETIC))
                .map(JavaMethod::name)
                .toList();
    }

    /** The String that a static method returns, or "not evaluable: ..." */
    String interpret(String className, String method) {
        JavaMethod target =
                world.resolve(className)
                        .declaredMethod(method, "()Ljava/lang/String;")
                        .orElseThrow();
        return switch (initializers.runMethod(target, List.of())) {
            case EvaluationResult.Returned(Object value) -> text(value);
            case EvaluationResult.NotEvaluable(String reason) -> "not evaluable: " + reason;
        };
    }

    private String text(Object value) {
        return switch (value) {
            case NullValue ignored -> "null";
            case ImageInstance instance when instance.type() == world.stringClass() ->
                    heap.text(instance);
            case HeapObject object -> object.type().binaryName();
            default -> value.toString();
        };
    }

    /** The result of the same method on HotSpot. */
    String run(String className, String method) {
        ClassLoader loader =
                new ClassLoader(TestWorld.class.getClassLoader()) {
                    @Override
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        byte[] bytes = classes.get(name.replace('.', '/'));
                        if (bytes == null) {
                            throw new ClassNotFoundException(name);
                        }
                        return defineClass(name, bytes, 0, bytes.length);
                    }
                };
        try {
            Method target = loader.loadClass(className).getDeclaredMethod(method);
            target.setAccessible(true);
            return String.valueOf(target.invoke(null));
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(method, thrown.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Empty when the class is initialised at build time, else the reason why not. */
    String initialize(String className) {
        return switch (initializers.initialize(world.resolve(className))) {
            case Outcome.BuildTime built -> "";
            case Outcome.RunTime(String reason) -> reason;
        };
    }

    Object staticValue(String className, String field) {
        JavaField found =
                world.resolve(className).fields().stream()
                        .filter(f -> f.name().equals(field))
                        .findFirst()
                        .orElseThrow();
        return initializers.staticValue(found);
    }

    /** A static field's value as text; a String's characters, another object's class. */
    String staticText(String className, String field) {
        return text(staticValue(className, field));
    }
}
