package dev.cortado.compiler;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.TextProfile;
import dev.cortado.compiler.UseRefutedException.Feature;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.Origin;
import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.emit.EmissionOptions;
import dev.cortado.compiler.emit.ImageContents;
import dev.cortado.compiler.emit.ModuleEmitter;
import dev.cortado.compiler.image.ArrayLengths;
import dev.cortado.compiler.image.AssumptionCheck;
import dev.cortado.compiler.image.ImagePlacement;
import dev.cortado.compiler.image.ImageState;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.evaluation.Assumptions;
import dev.cortado.compiler.imageheap.evaluation.Assumptions.Assumption;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.indy.InvokeDynamicLinker;
import dev.cortado.compiler.interrupts.InterruptHandlers;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.link.LinkRequest;
import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.link.Linker;
import dev.cortado.compiler.link.ObjectFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.ObjectCache;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import dev.cortado.compiler.lower.Lowering;
import dev.cortado.compiler.lower.Lowering.LoweredProgram;
import dev.cortado.compiler.lower.VirtualCalls;
import dev.cortado.compiler.metadata.ReachabilityMetadata;
import dev.cortado.compiler.nullcheck.NullCheckTexts;
import dev.cortado.compiler.optimize.FunctionOptimizer;
import dev.cortado.compiler.optimize.ProgramOptimizer;
import dev.cortado.compiler.optimize.TypeGuards;
import dev.cortado.compiler.partition.ModulePartition;
import dev.cortado.compiler.reach.ReachabilityAnalysis;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.RuntimeRequirements;
import dev.cortado.compiler.reflection.ReflectionObjects;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.substitution.SubstitutedClasses;
import dev.cortado.compiler.substitution.SubstitutionIndex;
import dev.cortado.compiler.translate.MethodTranslator;
import dev.cortado.compiler.verify.ProgramVerification;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.ClassModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Builds an image: the phases in their order. */
public final class Compiler {
    private static final String EXPORT = "Ldev/cortado/abi/Export;";

    private final LlvmDistribution distribution;
    private final CompletableFuture<LlvmService> llvm;
    private final Optional<ObjectCache> cache;

    /** A compiler that uses an unpacked LLVM, which it starts to load in the background. */
    public Compiler(LlvmDistribution distribution) {
        this(distribution, Optional.empty());
    }

    /** The same, which compiles no part of a program that is in a cache. */
    public Compiler(LlvmDistribution distribution, Optional<ObjectCache> cache) {
        this.distribution = distribution;
        this.cache = cache;
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

    private BuildResult build(
            BuildRequest request, ApplicationClasses application, PhaseListener listener) {
        Attempt attempt =
                Attempt.first(
                        UseAssumption.guess(ThreadUse.isLikely(application.classPath())),
                        frames(request.inclusions().stackTraces(), application.classPath()));
        while (true) {
            try {
                return build(request, application, listener, attempt);
            } catch (UseRefutedException refuted) {
                attempt = attempt.without(refuted.feature());
            } catch (AssumptionsBrokenException refuted) {
                attempt = attempt.without(refuted.broken());
            }
        }
    }

    private static UseAssumption frames(StackTraces wanted, ClassPath classPath) {
        return switch (wanted) {
            case AS_USED -> UseAssumption.guess(FrameUse.isLikely(classPath));
            case ALWAYS -> UseAssumption.FOUND;
            case NEVER -> UseAssumption.NONE;
        };
    }

    /** Builds an image, or finds that the attempt takes something for true that is not. */
    private BuildResult build(
            BuildRequest request,
            ApplicationClasses application,
            PhaseListener listener,
            Attempt attempt) {
        boolean threads = attempt.threads().used();
        TargetDescription target = new TargetDescription(request.board(), request.role());
        ClassPath classPath = application.classPath();

        // classfile, substitution, world, indy: what there is.
        listener.started(Phase.ANALYSIS);
        SyntheticClasses classes =
                new SyntheticClasses(
                        new SubstitutedClasses(classPath, SubstitutionIndex.of(classPath)));
        World world =
                new World(name -> classes.find(name).map(c -> provided(c.model(), c.origin())));
        DynamicLinking dynamicCalls = new DynamicLinking(world, new InvokeDynamicLinker(classes));

        // imageheap: initialisers run here.
        ImageHeap heap = new ImageHeap(world, request.text() == TextProfile.LATIN1);
        Assumptions assumptions = new Assumptions(type -> attempt.mayAssume(type.name()));
        ImageEvaluation evaluation =
                new ImageEvaluation(
                        request, target, world, heap, dynamicCalls, attempt, assumptions);
        ReflectionObjects reflection =
                new ReflectionObjects(
                        heap,
                        evaluation.initializers(),
                        classes,
                        ReachabilityMetadata.of(classPath, request.metadata()),
                        classPath);
        ImageState image =
                new ImageState(
                        world,
                        heap,
                        evaluation.initializers(),
                        evaluation.constants(
                                reflection,
                                new DateConstants(request.inclusions(), classPath, heap)),
                        reflection);

        // translate, optimize, reach: what is needed, each method when it is reached.
        MethodTranslator translator =
                new MethodTranslator(
                        world,
                        image,
                        dynamicCalls,
                        NullCheckTexts.wanted(request.inclusions().nullMessages()));
        FunctionOptimizer optimizer = new FunctionOptimizer(world);
        Function start = new ApplicationStart(world, heap, image, application.entry()).function();
        InterruptHandlers handlers = new InterruptHandlers(target.vectors());
        InterruptRoots interrupts = new InterruptRoots(world, image, handlers);
        interrupts.searchProgram(classPath);
        FrameRoots frameRoots = new FrameRoots(world);
        ReachableProgram program =
                reach(
                        world,
                        method -> {
                            checkUse(method, attempt, request.inclusions().stackTraces());
                            return method.ref().equals(ApplicationStart.CALLER)
                                    ? () -> start
                                    : translated(method, translator, optimizer);
                        },
                        image,
                        target,
                        exports(classPath, world),
                        interrupts,
                        frameRoots);
        if (attempt.threads() == UseAssumption.GUESSED && !program.hasThreads()) {
            throw new UseRefutedException(Feature.THREADS);
        }
        if (attempt.frames() == UseAssumption.GUESSED && !program.namesFrames()) {
            throw new UseRefutedException(Feature.FRAMES);
        }
        listener.analysed(program.functions().size());
        optimizer.optimizeAll(program.functions().values());
        checkAssumptions(world, evaluation.initializers(), program, assumptions);

        // verify: what methods promise.
        new ProgramVerification(
                        world,
                        program,
                        new RuntimeRequirements(target.arithmetic()),
                        new VirtualCalls(world, program)::targets)
                .run(handlers.byName());

        // optimize: the whole program; then reach again, without what that did away with.
        OptimizationGoal goal = goal(request);
        Map<JavaMethod, Function> functions = program.functions();
        ProgramOptimizer.optimize(
                world,
                functions,
                image,
                new VirtualCalls(world, program)::targets,
                goal == OptimizationGoal.SIZE);
        program =
                reach(
                        world,
                        method ->
                                functions.containsKey(method)
                                        ? () -> functions.get(method)
                                        : translated(method, translator, optimizer),
                        image,
                        target,
                        exports(classPath, world),
                        interrupts,
                        frameRoots);
        ArrayLengths.apply(world, evaluation.initializers(), program);
        optimizer.optimizeAll(program.functions().values());
        if (goal == OptimizationGoal.SPEED) {
            TypeGuards guards =
                    new TypeGuards(
                            world,
                            new VirtualCalls(world, program)::targets,
                            program.instantiated());
            program.functions().values().forEach(guards::apply);
        }
        program.functions().values().forEach(listener::optimized);

        // image, lower: where things are, and how Java operations become machine operations.
        listener.started(Phase.LOWERING);
        ImageContents contents =
                new ImagePlacement(world, heap, evaluation.initializers(), program).contents();
        checkAssumptions(world, evaluation.initializers(), program, assumptions);
        LoweredProgram lowered =
                Lowering.lower(
                        world,
                        program,
                        image,
                        image.mirrors(program.mirrored()),
                        target.arithmetic(),
                        target.isStackGuarded() && !threads);

        // emit, partition, llvm: LLVM IR, then object files.
        listener.started(Phase.CODE_GENERATION);
        EmissionOptions options =
                target.emissionOptions(
                        goal == OptimizationGoal.SIZE, handlers, attempt.frames().used());
        String llvmIr =
                new ModuleEmitter(world, lowered, contents, mirrors(program, image), options)
                        .emit();
        listener.emitted(llvmIr);
        List<ObjectFile> objects = new ArrayList<>();
        for (byte[] object : objects(llvmIr, target, goal)) {
            objects.add(new ObjectFile("program" + objects.size() + ".o", object));
        }

        // link.
        listener.started(Phase.LINKING);
        boolean frames = attempt.frames().used();
        LinkRequest link =
                new LinkRequest(objects, target.memory(threads), "Reset_Handler", false, frames);
        LinkedImage linked =
                frames
                        ? new FrameLinking(distribution, llvm.join(), target.llvm())
                                .link(link, world, program)
                        : new Linker(distribution).link(link);
        return new BuildResult(linked, program, world, llvmIr);
    }

    private static Supplier<Function> translated(
            JavaMethod method, MethodTranslator translator, FunctionOptimizer optimizer) {
        Function function = translator.translate(method);
        return () -> optimizer.optimize(function);
    }

    private static ReachableProgram reach(
            World world,
            ReachabilityAnalysis.Translator translator,
            ImageState image,
            TargetDescription target,
            Map<String, JavaMethod> exports,
            InterruptRoots interrupts,
            FrameRoots frames) {
        ReachabilityAnalysis analysis =
                new ReachabilityAnalysis(
                        world,
                        translator,
                        image,
                        new RuntimeRequirements(target.arithmetic()),
                        exports);
        analysis.addRoot(RuntimeEntry.RESET);
        analysis.addRoot(RuntimeEntry.UNEXPECTED_EXCEPTION);
        interrupts.addTo(analysis);
        ReachableProgram program = analysis.run();
        while (interrupts.search(program)) {
            interrupts.addTo(analysis);
            program = analysis.run();
        }
        if (Lowering.hasRecursion(program)) {
            analysis.addRoot(RuntimeEntry.THROW_STACK_OVERFLOW);
            program = analysis.run();
        }
        frames.addTo(analysis, program);
        return analysis.specialize();
    }

    /** Finds out when a method is reached that the attempt assumes not to be. */
    private static void checkUse(JavaMethod method, Attempt attempt, StackTraces wanted) {
        if (!attempt.threads().used() && method.hasAnnotation(ReachableProgram.STARTS_THREADS)) {
            throw new UseRefutedException(Feature.THREADS);
        }
        if (!attempt.frames().used() && method.hasAnnotation(ReachableProgram.NAMES_FRAMES)) {
            if (wanted == StackTraces.NEVER) {
                throw new FramesLeftOutException();
            }
            throw new UseRefutedException(Feature.FRAMES);
        }
    }

    private static void checkAssumptions(
            World world,
            ClassInitializers initializers,
            ReachableProgram program,
            Assumptions assumptions) {
        Set<Assumption> broken =
                AssumptionCheck.broken(world, initializers, program, assumptions.made());
        if (!broken.isEmpty()) {
            throw new AssumptionsBrokenException(broken);
        }
    }

    private static OptimizationGoal goal(BuildRequest request) {
        return request.optimization() == Optimization.SIZE
                ? OptimizationGoal.SIZE
                : OptimizationGoal.SPEED;
    }

    private List<byte[]> objects(String llvmIr, TargetDescription target, OptimizationGoal goal) {
        return cache.map(
                        known ->
                                known.compileAll(
                                        llvm::join,
                                        ModulePartition.of(llvmIr),
                                        target.llvm(),
                                        goal))
                .orElseGet(() -> compile(llvmIr, target, goal, OutputKind.OBJECT));
    }

    /** Compiles the parts of a module. */
    private List<byte[]> compile(
            String llvmIr, TargetDescription target, OptimizationGoal goal, OutputKind kind) {
        return llvm.join().compileAll(ModulePartition.of(llvmIr), target.llvm(), goal, kind);
    }

    /** The assembly of a module that a build emitted. */
    public String assembly(BuildRequest request, String llvmIr) {
        StringBuilder text = new StringBuilder();
        TargetDescription target = new TargetDescription(request.board(), request.role());
        for (byte[] part : compile(llvmIr, target, goal(request), OutputKind.ASSEMBLY)) {
            text.append(new String(part, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /** The report of an image that this compiler built. */
    public BuildReport report(BuildRequest request, BuildResult result) {
        return new ImageReport(request, result).make(llvm.join(), distribution);
    }

    private static ClassProvider.Provided provided(ClassModel model, Origin origin) {
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

    private static Map<JavaClass, ImageObjectHandle> mirrors(
            ReachableProgram program, ImageState image) {
        Map<JavaClass, ImageObjectHandle> mirrors = new LinkedHashMap<>();
        program.mirrored().forEach(type -> mirrors.put(type, image.classMirror(type)));
        return mirrors;
    }
}
