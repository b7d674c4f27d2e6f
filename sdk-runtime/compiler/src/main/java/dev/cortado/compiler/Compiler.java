package dev.cortado.compiler;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.TextProfile;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.EntryMethod;
import dev.cortado.compiler.classfile.Origin;
import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.emit.EmissionOptions;
import dev.cortado.compiler.emit.ImageContents;
import dev.cortado.compiler.emit.ModuleEmitter;
import dev.cortado.compiler.image.ImagePlacement;
import dev.cortado.compiler.image.ImageState;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.indy.InvokeDynamicLinker;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.link.LinkRequest;
import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.link.Linker;
import dev.cortado.compiler.link.ObjectFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import dev.cortado.compiler.lower.Lowering;
import dev.cortado.compiler.lower.Lowering.LoweredProgram;
import dev.cortado.compiler.optimize.FunctionOptimizer;
import dev.cortado.compiler.reach.ReachabilityAnalysis;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.RuntimeRequirements;
import dev.cortado.compiler.substitution.SubstitutedClasses;
import dev.cortado.compiler.substitution.SubstitutionIndex;
import dev.cortado.compiler.translate.MethodTranslator;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Builds an image: the phases in their order. */
public final class Compiler {
    private static final String EXPORT = "Ldev/cortado/abi/Export;";

    private final LlvmDistribution distribution;
    private final CompletableFuture<LlvmService> llvm;

    /** A compiler that uses an unpacked LLVM, which it starts to load in the background. */
    public Compiler(LlvmDistribution distribution) {
        this.distribution = distribution;
        this.llvm = CompletableFuture.supplyAsync(() -> LlvmService.open(distribution));
    }

    /**
     * Builds an image.
     *
     * @throws dev.cortado.compiler.diagnostic.BuildException when the input can't be built
     */
    public BuildResult build(BuildRequest request, PhaseListener listener) {
        listener.started(Phase.SOURCES);
        try (ApplicationClasses application = ApplicationClasses.open(request)) {
            return build(request, application, listener);
        }
    }

    private BuildResult build(BuildRequest request, ApplicationClasses application, PhaseListener listener) {
        TargetDescription target = new TargetDescription(request.board());
        ClassPath classPath = application.classPath();
        EntryMethod entry = application.entry();

        listener.started(Phase.ANALYSIS);
        SyntheticClasses classes =
                new SyntheticClasses(new SubstitutedClasses(classPath, SubstitutionIndex.of(classPath)));
        World world = new World(name -> classes.find(name).map(c -> provided(c.model(), c.origin())));
        DynamicLinking dynamicCalls = new DynamicLinking(world, new InvokeDynamicLinker(classes));
        ImageHeap heap = new ImageHeap(world, request.text() == TextProfile.LATIN1);
        ImageEvaluation evaluation = new ImageEvaluation(request, target, world, heap, dynamicCalls);
        ClassInitializers initializers = evaluation.initializers();
        ImageState image = new ImageState(world, heap, initializers, evaluation.constants());
        MethodTranslator translator = new MethodTranslator(world, image, dynamicCalls);
        FunctionOptimizer optimizer = new FunctionOptimizer(world);
        Function start = new ApplicationStart(world, heap, image, entry).function();
        ReachabilityAnalysis analysis = new ReachabilityAnalysis(
                world,
                method -> method.ref().equals(ApplicationStart.CALLER)
                        ? start
                        : optimizer.optimize(translator.translate(method)),
                image,
                new RuntimeRequirements(target.arithmetic()),
                exports(classPath, world));
        analysis.addRoot(RuntimeEntry.RESET);
        analysis.addRoot(RuntimeEntry.UNEXPECTED_EXCEPTION);
        ReachableProgram program = analysis.run();
        if (Lowering.hasRecursion(world, program)) {
            analysis.addRoot(RuntimeEntry.THROW_STACK_OVERFLOW);
            program = analysis.run();
        }

        listener.started(Phase.OPTIMIZATION);
        program.functions().values().forEach(listener::optimized);

        listener.started(Phase.LOWERING);
        ImageContents contents = new ImagePlacement(world, heap, initializers, program).contents();
        LoweredProgram lowered =
                Lowering.lower(world, program, image, image.mirrors(program.mirrored()), target.arithmetic());

        listener.started(Phase.CODE_GENERATION);
        boolean forSize = request.optimization() == Optimization.SIZE;
        EmissionOptions options = new EmissionOptions(
                forSize, target.arithmetic().hasIntegerDivision(), !forSize, target.hasFloat(), target.vectorCount());
        String llvmIr = new ModuleEmitter(world, lowered, contents, mirrors(program, image), options).emit();
        listener.emitted(llvmIr);
        OptimizationGoal goal = forSize ? OptimizationGoal.SIZE : OptimizationGoal.SPEED;
        byte[] object = llvm.join().compile(llvmIr, target.llvm(), goal, OutputKind.OBJECT);

        listener.started(Phase.LINKING);
        LinkRequest link = new LinkRequest(
                List.of(new ObjectFile("program.o", object)), target.memory(), "Reset_Handler", false);
        LinkedImage linked = new Linker(distribution).link(link);
        return new BuildResult(linked, program, world, llvmIr);
    }

    /** The assembly of a module that a build emitted. */
    public byte[] assembly(BuildRequest request, String llvmIr) {
        OptimizationGoal goal =
                request.optimization() == Optimization.SIZE ? OptimizationGoal.SIZE : OptimizationGoal.SPEED;
        return llvm.join().compile(llvmIr, new TargetDescription(request.board()).llvm(), goal, OutputKind.ASSEMBLY);
    }

    private static ClassProvider.Provided provided(java.lang.classfile.ClassModel model, Origin origin) {
        return new ClassProvider.Provided(model, ClassProvider.Origin.valueOf(origin.name()));
    }

    private static Map<String, JavaMethod> exports(ClassPath classPath, World world) {
        Map<String, JavaMethod> exports = new HashMap<>();
        for (String name : classPath.classNames(Origin.SDK, "dev/cortado/runtime/arith/")) {
            for (JavaMethod method : world.resolve(name).methods()) {
                method.annotationValue(EXPORT).ifPresent(symbol -> exports.put(symbol, method));
            }
        }
        return exports;
    }

    private static Map<JavaClass, ImageObjectHandle> mirrors(ReachableProgram program, ImageState image) {
        Map<JavaClass, ImageObjectHandle> mirrors = new LinkedHashMap<>();
        program.mirrored().forEach(type -> mirrors.put(type, image.classMirror(type)));
        return mirrors;
    }
}
