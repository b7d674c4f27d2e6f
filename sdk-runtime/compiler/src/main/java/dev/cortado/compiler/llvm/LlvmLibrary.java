package dev.cortado.compiler.llvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of LLVM's C interface that the compiler calls, one method each under LLVM's name.
 *
 * <p>Called through the foreign function interface, which starts as fast as the generated bindings
 * of the artifact and needs none of them unpacked. The library stays loaded until the process ends.
 */
@SuppressWarnings("restricted")
final class LlvmLibrary {
    private static final FunctionDescriptor VOID = FunctionDescriptor.ofVoid();

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    private final MethodHandle contextCreate;
    private final MethodHandle contextDispose;
    private final MethodHandle contextSetDiagnosticHandler;
    private final MethodHandle getDiagInfoDescription;
    private final MethodHandle getDiagInfoSeverity;
    private final MethodHandle createMemoryBufferWithMemoryRange;
    private final MethodHandle parseIrInContext;
    private final MethodHandle getTargetFromTriple;
    private final MethodHandle createTargetMachine;
    private final MethodHandle disposeTargetMachine;
    private final MethodHandle createTargetDataLayout;
    private final MethodHandle disposeTargetData;
    private final MethodHandle setTarget;
    private final MethodHandle setModuleDataLayout;
    private final MethodHandle verifyModule;
    private final MethodHandle disposeModule;
    private final MethodHandle createPassBuilderOptions;
    private final MethodHandle disposePassBuilderOptions;
    private final MethodHandle runPasses;
    private final MethodHandle getErrorMessage;
    private final MethodHandle disposeErrorMessage;
    private final MethodHandle printModuleToString;
    private final MethodHandle disposeMessage;
    private final MethodHandle emitToMemoryBuffer;
    private final MethodHandle getBufferStart;
    private final MethodHandle getBufferSize;
    private final MethodHandle disposeMemoryBuffer;

    LlvmLibrary(Path file) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global());
        contextCreate = pointer("ContextCreate");
        contextDispose = procedure("ContextDispose", ADDRESS);
        contextSetDiagnosticHandler =
                procedure("ContextSetDiagnosticHandler", ADDRESS, ADDRESS, ADDRESS);
        getDiagInfoDescription = pointer("GetDiagInfoDescription", ADDRESS);
        getDiagInfoSeverity = integer("GetDiagInfoSeverity", ADDRESS);
        createMemoryBufferWithMemoryRange =
                pointer("CreateMemoryBufferWithMemoryRange", ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT);
        parseIrInContext = integer("ParseIRInContext", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        getTargetFromTriple = integer("GetTargetFromTriple", ADDRESS, ADDRESS, ADDRESS);
        createTargetMachine =
                pointer(
                        "CreateTargetMachine",
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
        disposeTargetMachine = procedure("DisposeTargetMachine", ADDRESS);
        createTargetDataLayout = pointer("CreateTargetDataLayout", ADDRESS);
        disposeTargetData = procedure("DisposeTargetData", ADDRESS);
        setTarget = procedure("SetTarget", ADDRESS, ADDRESS);
        setModuleDataLayout = procedure("SetModuleDataLayout", ADDRESS, ADDRESS);
        verifyModule = integer("VerifyModule", ADDRESS, JAVA_INT, ADDRESS);
        disposeModule = procedure("DisposeModule", ADDRESS);
        createPassBuilderOptions = pointer("CreatePassBuilderOptions");
        disposePassBuilderOptions = procedure("DisposePassBuilderOptions", ADDRESS);
        runPasses = pointer("RunPasses", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        getErrorMessage = pointer("GetErrorMessage", ADDRESS);
        disposeErrorMessage = procedure("DisposeErrorMessage", ADDRESS);
        printModuleToString = pointer("PrintModuleToString", ADDRESS);
        disposeMessage = procedure("DisposeMessage", ADDRESS);
        emitToMemoryBuffer =
                integer(
                        "TargetMachineEmitToMemoryBuffer",
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS);
        getBufferStart = pointer("GetBufferStart", ADDRESS);
        getBufferSize = handle("GetBufferSize", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        disposeMemoryBuffer = procedure("DisposeMemoryBuffer", ADDRESS);
    }

    Linker linker() {
        return linker;
    }

    void initializeBackEnd(String backEnd) {
        for (String part :
                new String[] {"TargetInfo", "Target", "TargetMC", "AsmParser", "AsmPrinter"}) {
            try {
                handle("Initialize" + backEnd + part, VOID).invokeExact();
            } catch (Throwable e) {
                throw failed(e);
            }
        }
    }

    void initializeDisassembler(String backEnd) {
        try {
            handle("Initialize" + backEnd + "Disassembler", VOID).invokeExact();
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void parseCommandLineOptions(int count, MemorySegment arguments, MemorySegment overview) {
        try {
            procedure("ParseCommandLineOptions", JAVA_INT, ADDRESS, ADDRESS)
                    .invokeExact(count, arguments, overview);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void installFatalErrorHandler(MemorySegment handler) {
        try {
            procedure("InstallFatalErrorHandler", ADDRESS).invokeExact(handler);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    MemorySegment contextCreate() {
        try {
            return (MemorySegment) contextCreate.invokeExact();
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void contextDispose(MemorySegment context) {
        call(contextDispose, context);
    }

    void contextSetDiagnosticHandler(MemorySegment context, MemorySegment handler) {
        try {
            contextSetDiagnosticHandler.invokeExact(context, handler, MemorySegment.NULL);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** The description's text; disposes of nothing else. */
    String diagnosticDescription(MemorySegment diagnostic) {
        return takeMessage(get(getDiagInfoDescription, diagnostic));
    }

    int diagnosticSeverity(MemorySegment diagnostic) {
        try {
            return (int) getDiagInfoSeverity.invokeExact(diagnostic);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    MemorySegment createMemoryBufferWithMemoryRange(
            MemorySegment data, long length, MemorySegment name) {
        try {
            return (MemorySegment)
                    createMemoryBufferWithMemoryRange.invokeExact(data, length, name, 1);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    boolean parseIrInContext(
            MemorySegment context,
            MemorySegment buffer,
            MemorySegment module,
            MemorySegment error) {
        try {
            return (int) parseIrInContext.invokeExact(context, buffer, module, error) == 0;
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    boolean getTargetFromTriple(MemorySegment triple, MemorySegment target, MemorySegment error) {
        try {
            return (int) getTargetFromTriple.invokeExact(triple, target, error) == 0;
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    MemorySegment createTargetMachine(
            MemorySegment target,
            MemorySegment triple,
            MemorySegment cpu,
            MemorySegment features,
            int level,
            int relocationModel,
            int codeModel) {
        try {
            return (MemorySegment)
                    createTargetMachine.invokeExact(
                            target, triple, cpu, features, level, relocationModel, codeModel);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void disposeTargetMachine(MemorySegment machine) {
        call(disposeTargetMachine, machine);
    }

    MemorySegment createTargetDataLayout(MemorySegment machine) {
        return get(createTargetDataLayout, machine);
    }

    void disposeTargetData(MemorySegment layout) {
        call(disposeTargetData, layout);
    }

    void setTarget(MemorySegment module, MemorySegment triple) {
        call(setTarget, module, triple);
    }

    void setModuleDataLayout(MemorySegment module, MemorySegment layout) {
        call(setModuleDataLayout, module, layout);
    }

    boolean verifyModule(MemorySegment module, int action, MemorySegment error) {
        try {
            return (int) verifyModule.invokeExact(module, action, error) == 0;
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void disposeModule(MemorySegment module) {
        call(disposeModule, module);
    }

    MemorySegment createPassBuilderOptions() {
        try {
            return (MemorySegment) createPassBuilderOptions.invokeExact();
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void disposePassBuilderOptions(MemorySegment options) {
        call(disposePassBuilderOptions, options);
    }

    /** Runs the passes; the result is the error's message, empty for success. */
    String runPasses(
            MemorySegment module,
            MemorySegment passes,
            MemorySegment machine,
            MemorySegment options) {
        MemorySegment error;
        try {
            error = (MemorySegment) runPasses.invokeExact(module, passes, machine, options);
        } catch (Throwable e) {
            throw failed(e);
        }
        if (error.equals(MemorySegment.NULL)) {
            return "";
        }
        MemorySegment message = get(getErrorMessage, error);
        String text = string(message);
        call(disposeErrorMessage, message);
        return text.isEmpty() ? "unknown error" : text;
    }

    String printModuleToString(MemorySegment module) {
        return takeMessage(get(printModuleToString, module));
    }

    boolean emitToMemoryBuffer(
            MemorySegment machine,
            MemorySegment module,
            int fileType,
            MemorySegment error,
            MemorySegment buffer) {
        try {
            return (int) emitToMemoryBuffer.invokeExact(machine, module, fileType, error, buffer)
                    == 0;
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** The bytes of a memory buffer, which is disposed of. */
    byte[] takeBuffer(MemorySegment buffer) {
        long size;
        try {
            size = (long) getBufferSize.invokeExact(buffer);
        } catch (Throwable e) {
            throw failed(e);
        }
        byte[] bytes = get(getBufferStart, buffer).reinterpret(size).toArray(JAVA_BYTE);
        call(disposeMemoryBuffer, buffer);
        return bytes;
    }

    /** The text of a message, which is disposed of. */
    String takeMessage(MemorySegment message) {
        String text = string(message);
        if (!message.equals(MemorySegment.NULL)) {
            call(disposeMessage, message);
        }
        return text;
    }

    static String string(MemorySegment text) {
        return text.equals(MemorySegment.NULL) ? "" : text.reinterpret(Long.MAX_VALUE).getString(0);
    }

    private MethodHandle pointer(String name, MemoryLayout... parameters) {
        return handle(name, FunctionDescriptor.of(ADDRESS, parameters));
    }

    private MethodHandle integer(String name, MemoryLayout... parameters) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, parameters));
    }

    private MethodHandle procedure(String name, MemoryLayout... parameters) {
        return handle(name, FunctionDescriptor.ofVoid(parameters));
    }

    MethodHandle handle(String name, FunctionDescriptor type) {
        MemorySegment function =
                symbols.find("LLVM" + name)
                        .orElseThrow(
                                () ->
                                        new LlvmException(
                                                LlvmException.Stage.LOAD,
                                                "the library has no function LLVM" + name));
        return linker.downcallHandle(function, type);
    }

    private static void call(MethodHandle function, MemorySegment argument) {
        try {
            function.invokeExact(argument);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static void call(MethodHandle function, MemorySegment first, MemorySegment second) {
        try {
            function.invokeExact(first, second);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static MemorySegment get(MethodHandle function, MemorySegment argument) {
        try {
            return (MemorySegment) function.invokeExact(argument);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    static RuntimeException failed(Throwable e) {
        return switch (e) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(e);
        };
    }
}
