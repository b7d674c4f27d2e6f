package dev.cortado.compiler.llvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.cortado.compiler.llvm.LlvmException.Stage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One module on its way through LLVM; closing it frees all native memory. */
final class Compilation implements AutoCloseable {
    private static final int SEVERITY_ERROR = 0;
    private static final int LEVEL_DEFAULT = 2;
    private static final int RELOCATION_STATIC = 1;
    private static final int RELOCATION_PIC = 2;
    private static final int CODE_MODEL_DEFAULT = 0;
    private static final int RETURN_STATUS = 2;
    private static final int ASSEMBLY_FILE = 0;
    private static final int OBJECT_FILE = 1;

    private final Arena arena = Arena.ofConfined();
    private final List<String> errors = new ArrayList<>();
    private final List<Runnable> disposals = new ArrayList<>();
    private final LlvmLibrary llvm;
    private final String llvmIr;
    private final LlvmTarget target;
    private final MemorySegment context;
    private final CompletableFuture<byte[]> result;
    private final MemorySegment errorSlot = arena.allocate(ADDRESS);

    Compilation(
            LlvmLibrary llvm,
            String llvmIr,
            LlvmTarget target,
            MemorySegment diagnosticHandler,
            CompletableFuture<byte[]> result) {
        this.llvm = llvm;
        this.llvmIr = llvmIr;
        this.target = target;
        this.result = result;
        context = llvm.contextCreate();
        disposals.add(() -> llvm.contextDispose(context));
        llvm.contextSetDiagnosticHandler(context, diagnosticHandler);
    }

    byte[] run(OptimizationGoal goal, OutputKind kind) {
        MemorySegment module = parse();
        MemorySegment machine = createTargetMachine();
        MemorySegment layout = llvm.createTargetDataLayout(machine);
        llvm.setTarget(module, arena.allocateFrom(target.triple()));
        llvm.setModuleDataLayout(module, layout);
        llvm.disposeTargetData(layout);
        boolean verified = llvm.verifyModule(module, RETURN_STATUS, errorSlot);
        String verdict = takeError();
        if (!verified) {
            throw rejection(Stage.VERIFY, verdict);
        }
        optimize(module, machine, goal);
        return switch (kind) {
            case OPTIMIZED_IR -> llvm.printModuleToString(module).getBytes(StandardCharsets.UTF_8);
            case ASSEMBLY -> emit(module, machine, ASSEMBLY_FILE);
            case OBJECT -> emit(module, machine, OBJECT_FILE);
        };
    }

    private MemorySegment parse() {
        byte[] text = llvmIr.getBytes(StandardCharsets.UTF_8);
        MemorySegment data = arena.allocate(text.length + 1L);
        MemorySegment.copy(text, 0, data, JAVA_BYTE, 0, text.length);
        // The name appears in messages and must not depend on the machine.
        MemorySegment name = arena.allocateFrom("module.ll");
        MemorySegment buffer = llvm.createMemoryBufferWithMemoryRange(data, text.length, name);
        MemorySegment slot = arena.allocate(ADDRESS);
        // The parser takes the buffer over.
        boolean parsed = llvm.parseIrInContext(context, buffer, slot, errorSlot);
        String message = takeError();
        if (!parsed) {
            throw rejection(Stage.PARSE, message);
        }
        MemorySegment module = slot.get(ADDRESS, 0);
        disposals.add(() -> llvm.disposeModule(module));
        return module;
    }

    private MemorySegment createTargetMachine() {
        MemorySegment slot = arena.allocate(ADDRESS);
        MemorySegment triple = arena.allocateFrom(target.triple());
        if (!llvm.getTargetFromTriple(triple, slot, errorSlot)) {
            throw rejection(Stage.GENERATE, takeError());
        }
        MemorySegment machine =
                llvm.createTargetMachine(
                        slot.get(ADDRESS, 0),
                        triple,
                        arena.allocateFrom(target.cpu()),
                        arena.allocateFrom(String.join(",", target.features())),
                        LEVEL_DEFAULT,
                        target.positionIndependent() ? RELOCATION_PIC : RELOCATION_STATIC,
                        CODE_MODEL_DEFAULT);
        disposals.add(() -> llvm.disposeTargetMachine(machine));
        return machine;
    }

    private void optimize(MemorySegment module, MemorySegment machine, OptimizationGoal goal) {
        if (goal.passes().isEmpty()) {
            return;
        }
        MemorySegment options = llvm.createPassBuilderOptions();
        String error = llvm.runPasses(module, arena.allocateFrom(goal.passes()), machine, options);
        llvm.disposePassBuilderOptions(options);
        if (!error.isEmpty()) {
            throw rejection(Stage.OPTIMIZE, error);
        }
        throwRecorded(Stage.OPTIMIZE);
    }

    private byte[] emit(MemorySegment module, MemorySegment machine, int fileType) {
        MemorySegment slot = arena.allocate(ADDRESS);
        if (!llvm.emitToMemoryBuffer(machine, module, fileType, errorSlot, slot)) {
            throw rejection(Stage.GENERATE, takeError());
        }
        byte[] output = llvm.takeBuffer(slot.get(ADDRESS, 0));
        throwRecorded(Stage.GENERATE);
        return output;
    }

    /** Called by LLVM for each diagnostic of this compilation. */
    void record(int severity, MemorySegment diagnostic) {
        if (severity == SEVERITY_ERROR) {
            errors.add(llvm.diagnosticDescription(diagnostic));
        }
    }

    /** Hands the caller an exception when this compilation cannot go on. */
    void fail(Stage stage, String message) {
        result.completeExceptionally(rejection(stage, message));
    }

    private void throwRecorded(Stage stage) {
        if (!errors.isEmpty()) {
            throw rejection(stage, String.join("\n", errors));
        }
    }

    private LlvmException rejection(Stage stage, String message) {
        return new LlvmException(stage, message, OffendingLine.find(llvmIr, message));
    }

    private String takeError() {
        MemorySegment message = errorSlot.get(ADDRESS, 0);
        errorSlot.set(ADDRESS, 0, MemorySegment.NULL);
        return llvm.takeMessage(message);
    }

    @Override
    public void close() {
        disposals.reversed().forEach(Runnable::run);
        arena.close();
    }
}
