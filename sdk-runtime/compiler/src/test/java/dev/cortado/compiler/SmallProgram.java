package dev.cortado.compiler;

import dev.cortado.abi.Address;
import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.emit.CallSites;
import dev.cortado.compiler.emit.EmissionOptions;
import dev.cortado.compiler.emit.ImageContents;
import dev.cortado.compiler.emit.ModuleEmitter;
import dev.cortado.compiler.emit.VectorTable;
import dev.cortado.compiler.image.ImagePlacement;
import dev.cortado.compiler.image.ImageState;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.evaluation.Assumptions;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.imageheap.natives.Natives;
import dev.cortado.compiler.indy.InvokeDynamicLinker;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.lower.Lowering;
import dev.cortado.compiler.lower.Lowering.LoweredProgram;
import dev.cortado.compiler.optimize.FunctionOptimizer;
import dev.cortado.compiler.reach.ReachabilityAnalysis;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.RuntimeRequirements;
import dev.cortado.compiler.reach.TargetArithmetic;
import dev.cortado.compiler.reflection.ReflectionSource;
import dev.cortado.compiler.translate.MethodTranslator;
import dev.cortado.compiler.translate.Snippets;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source text over the JDK's unchanged classes and a {@link StubRuntime}, taken through the
 * phases between class files and LLVM; {@code Main.main()} is its root..
 */
public final class SmallProgram {
    private static final TargetArithmetic MAINLINE = new TargetArithmetic(true, true, true, false);

    public final World world;
    public final ImageHeap heap;
    public final ImageState image;
    public final ReachabilityAnalysis analysis;
    private final ClassInitializers initializers;

    public SmallProgram(String source) {
        Map<String, byte[]> classes =
                new HashMap<>(
                        Snippets.compile(
                                "Main.java",
                                source.replace("@NoInline", "@dev.cortado.abi.NoInline")));
        classes.putAll(StubRuntime.classes());
        Path abi =
                Path.of(
                        Address.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath());
        SyntheticClasses path =
                new SyntheticClasses(
                        ClassPath.builder()
                                .application(new MemoryEntry("program", classes))
                                .sdk(List.of(abi))
                                .build());
        this.world =
                new World(
                        name ->
                                path.find(name)
                                        .map(
                                                c ->
                                                        new ClassProvider.Provided(
                                                                c.model(),
                                                                ClassProvider.Origin.valueOf(
                                                                        c.origin().name()))));
        this.heap = new ImageHeap(world, true);
        DynamicLinking dynamicCalls = new DynamicLinking(world, new InvokeDynamicLinker(path));
        this.initializers =
                new ClassInitializers(
                        heap,
                        new Natives((name, arguments) -> imageConstant(name)),
                        dynamicCalls,
                        new Assumptions(type -> false));
        this.image =
                new ImageState(
                        world,
                        heap,
                        initializers,
                        (name, arguments) -> imageConstant(name),
                        ReflectionSource.none());
        MethodTranslator translator = new MethodTranslator(world, image, dynamicCalls);
        FunctionOptimizer optimizer = new FunctionOptimizer(world);
        this.analysis =
                new ReachabilityAnalysis(
                        world,
                        method -> {
                            Function function = translator.translate(method);
                            return () -> optimizer.optimize(function);
                        },
                        image,
                        new RuntimeRequirements(MAINLINE),
                        exports());
    }

    private static Optional<Object> imageConstant(String name) {
        return name.equals("image.latin1") ? Optional.of(1) : Optional.empty();
    }

    /** Any symbol is a runtime entry that does nothing. */
    private Map<String, JavaMethod> exports() {
        JavaMethod nothing = method(RuntimeEntry.START);
        return new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public JavaMethod get(Object symbol) {
                return nothing;
            }
        };
    }

    private JavaMethod method(RuntimeEntry entry) {
        return world.method(new MethodRef(entry.owner(), entry.method(), entry.descriptor()));
    }

    /** The method of a class with that name, of which there must be one. */
    public JavaMethod method(String className, String name) {
        List<JavaMethod> found =
                world.resolve(className).methods().stream()
                        .filter(m -> m.name().equals(name))
                        .toList();
        if (found.size() != 1) {
            throw new AssertionError(className + " has " + found.size() + " methods " + name);
        }
        return found.getFirst();
    }

    /** What {@code Main.main()} reaches. */
    public ReachableProgram reach() {
        analysis.addRoot(method("Main", "main"), "the program's main method");
        return analysis.run();
    }

    /** The value of a static field of a class that is initialised at build time. */
    public Object staticValue(String className, String name) {
        JavaField field =
                world.resolve(className).fields().stream()
                        .filter(f -> f.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return initializers.staticValue(field);
    }

    /** The initialisers that ran, or wait for run time. */
    public ClassInitializers initializers() {
        return initializers;
    }

    /** Where the objects of the image go. */
    public ImageContents place(ReachableProgram program) {
        return new ImagePlacement(world, heap, initializers, program).contents();
    }

    /** The module's text of the whole program, with the vector table. */
    public String emit() {
        return emit(false);
    }

    /** The module of the program, for speed or for size. */
    public String emit(boolean minimizeSize) {
        analysis.addRoot(RuntimeEntry.RESET);
        analysis.addRoot(RuntimeEntry.UNEXPECTED_EXCEPTION);
        ReachableProgram program = reach();
        if (Lowering.hasRecursion(program)) {
            analysis.addRoot(RuntimeEntry.THROW_STACK_OVERFLOW);
            analysis.run();
        }
        program = analysis.specialize();
        ImageContents contents = place(program);
        LoweredProgram lowered =
                Lowering.lower(world, program, image, image.mirrors(program.mirrored()), MAINLINE);
        Map<JavaClass, ImageObjectHandle> mirrors = new LinkedHashMap<>();
        program.mirrored().forEach(type -> mirrors.put(type, image.classMirror(type)));
        return new ModuleEmitter(
                        world,
                        lowered,
                        contents,
                        mirrors,
                        new EmissionOptions(
                                minimizeSize,
                                true,
                                CallSites.THROWING,
                                false,
                                VectorTable.ofCount(16)))
                .emit();
    }
}
