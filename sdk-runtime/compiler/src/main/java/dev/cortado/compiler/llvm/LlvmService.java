package dev.cortado.compiler.llvm;

import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.cortado.compiler.llvm.LlvmException.Stage;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Compiles LLVM IR text in this process.
 *
 * <p>Each module is compiled in a context and a thread of its own, so calls may run concurrently.
 * LLVM ends the process on an internal error; here the handler reports the message and then parks
 * the module's thread for good, so that the caller gets an exception.
 */
public final class LlvmService {
    /**
     * No value of a counter after its loop by a division, which LLVM takes for cheap: of longs it
     * would be a call of __aeabi_uldivmod, which images do not have.
     */
    static final List<String> FLAGS = List.of("-replexitval=never");

    private static final long COMPILE_STACK_BYTES = 256L << 20;

    // LLVM's handler for fatal errors is one for the process, so it may run for any service.
    private static final ScopedValue<Compilation> CURRENT = ScopedValue.newInstance();

    private final LlvmLibrary llvm;
    private final Set<String> initializedBackEnds = new HashSet<>();
    private final MemorySegment diagnosticHandler;

    private LlvmService(LlvmLibrary llvm) {
        this.llvm = llvm;
        MethodType onDiagnostic =
                MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class);
        diagnosticHandler =
                upcall("onDiagnostic", onDiagnostic, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        MethodType onFatalError = MethodType.methodType(void.class, MemorySegment.class);
        llvm.installFatalErrorHandler(
                upcall("onFatalError", onFatalError, FunctionDescriptor.ofVoid(ADDRESS)));
    }

    /**
     * Loads LLVM.
     *
     * @throws LlvmException if the library cannot be loaded
     */
    public static LlvmService open(LlvmDistribution distribution) {
        return open(distribution, List.of());
    }

    /**
     * Loads LLVM and sets more command-line flags of its passes, such as {@code
     * -enable-machine-outliner=never}; they hold for the whole process.
     *
     * @throws LlvmException if the library cannot be loaded
     */
    public static LlvmService open(LlvmDistribution distribution, List<String> flags) {
        LlvmService service = new LlvmService(new LlvmLibrary(distribution.library()));
        service.setFlags(Stream.concat(FLAGS.stream(), flags.stream()).toList());
        return service;
    }

    /**
     * Compiles one module.
     *
     * @param llvmIr the module's text; its triple and data layout are replaced by the target's
     * @return the object file, or the UTF-8 text of the assembly or IR
     * @throws LlvmException if LLVM rejects the module
     */
    public byte[] compile(
            String llvmIr, LlvmTarget target, OptimizationGoal goal, OutputKind kind) {
        initialize(target);
        CompletableFuture<byte[]> result = new CompletableFuture<>();
        Runnable work =
                () -> {
                    try (Compilation compilation =
                            new Compilation(llvm, llvmIr, target, diagnosticHandler, result)) {
                        result.complete(
                                ScopedValue.where(CURRENT, compilation)
                                        .call(() -> compilation.run(goal, kind)));
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                };
        Thread thread = new Thread(null, work, "llvm", COMPILE_STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LlvmException rejected) {
                throw rejected;
            }
            throw e;
        }
    }

    /**
     * Compiles several modules, as many at a time as there are processors.
     *
     * @return what {@link #compile} makes of each
     * @throws LlvmException if LLVM rejects one
     */
    public List<byte[]> compileAll(
            List<String> modules, LlvmTarget target, OptimizationGoal goal, OutputKind kind) {
        int threads = Math.min(modules.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<byte[]>> results =
                    modules.stream()
                            .map(module -> pool.submit(() -> compile(module, target, goal, kind)))
                            .toList();
            return results.stream().map(LlvmService::result).toList();
        }
    }

    private static byte[] result(Future<byte[]> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw LlvmLibrary.failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private synchronized void initialize(LlvmTarget target) {
        if (initializedBackEnds.add(target.backEnd())) {
            llvm.initializeBackEnd(target.backEnd());
        }
    }

    /** A disassembler, to be closed by the caller. */
    public Disassembler disassembler(LlvmTarget target) {
        initialize(target);
        llvm.initializeDisassembler(target.backEnd());
        return new Disassembler(llvm, target);
    }

    private void setFlags(List<String> flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = arena.allocate(ADDRESS, flags.size() + 1L);
            arguments.setAtIndex(ADDRESS, 0, arena.allocateFrom("cortado"));
            for (int i = 0; i < flags.size(); i++) {
                arguments.setAtIndex(ADDRESS, i + 1L, arena.allocateFrom(flags.get(i)));
            }
            llvm.parseCommandLineOptions(flags.size() + 1, arguments, arena.allocateFrom(""));
        }
    }

    @SuppressWarnings("restricted")
    private MemorySegment upcall(String method, MethodType type, FunctionDescriptor descriptor) {
        try {
            MethodHandle handle = MethodHandles.lookup().bind(this, method, type);
            return llvm.linker().upcallStub(handle, descriptor, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void onDiagnostic(MemorySegment diagnostic, MemorySegment unused) {
        CURRENT.get().record(llvm.diagnosticSeverity(diagnostic), diagnostic);
    }

    private void onFatalError(MemorySegment reason) {
        if (CURRENT.isBound()) {
            CURRENT.get().fail(Stage.GENERATE, LlvmLibrary.string(reason));
        }
        while (true) {
            LockSupport.park();
        }
    }
}
