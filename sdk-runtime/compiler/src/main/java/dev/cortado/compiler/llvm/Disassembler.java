package dev.cortado.compiler.llvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** Reads machine code with LLVM's disassembler; for one thread. */
public final class Disassembler implements AutoCloseable {
    private static final long TEXT_BYTES = 256;

    private final Arena arena = Arena.ofConfined();
    private final MethodHandle instruction;
    private final MethodHandle dispose;
    private final MemorySegment context;
    private final MemorySegment text = arena.allocate(TEXT_BYTES);

    Disassembler(LlvmLibrary llvm, LlvmTarget target) {
        MethodHandle create =
                llvm.handle(
                        "CreateDisasmCPUFeatures",
                        FunctionDescriptor.of(
                                ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS,
                                ADDRESS));
        instruction =
                llvm.handle(
                        "DisasmInstruction",
                        FunctionDescriptor.of(
                                JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS,
                                JAVA_LONG));
        dispose = llvm.handle("DisasmDispose", FunctionDescriptor.ofVoid(ADDRESS));
        try {
            context =
                    (MemorySegment)
                            create.invokeExact(
                                    arena.allocateFrom(target.triple()),
                                    arena.allocateFrom(target.cpu()),
                                    arena.allocateFrom(String.join(",", target.features())),
                                    MemorySegment.NULL,
                                    0,
                                    MemorySegment.NULL,
                                    MemorySegment.NULL);
        } catch (Throwable e) {
            throw LlvmLibrary.failed(e);
        }
        if (context.equals(MemorySegment.NULL)) {
            throw new LlvmException(
                    LlvmException.Stage.LOAD, "no disassembler for " + target.triple());
        }
    }

    /**
     * The instructions of a range of code.
     *
     * @param address of the first byte
     * @throws LlvmException if some bytes are no instruction
     */
    public List<MachineInstruction> disassemble(byte[] code, long address) {
        List<MachineInstruction> instructions = new ArrayList<>();
        try (Arena own = Arena.ofConfined()) {
            MemorySegment bytes = own.allocate(Math.max(1, code.length));
            MemorySegment.copy(code, 0, bytes, JAVA_BYTE, 0, code.length);
            int at = 0;
            while (at < code.length) {
                int size = decode(bytes.asSlice(at), code.length - at, address + at);
                if (size == 0) {
                    throw new LlvmException(
                            LlvmException.Stage.LOAD,
                            "no instruction at 0x" + Long.toHexString(address + at));
                }
                instructions.add(read(address + at, size));
                at += size;
            }
        }
        return instructions;
    }

    private int decode(MemorySegment bytes, long count, long address) {
        try {
            return (int)
                    (long)
                            instruction.invokeExact(
                                    context, bytes, count, address, text, TEXT_BYTES);
        } catch (Throwable e) {
            throw LlvmLibrary.failed(e);
        }
    }

    private MachineInstruction read(long address, int size) {
        String[] columns = text.getString(0).strip().split("\\s+", 2);
        String mnemonic = columns[0].replaceFirst("\\.[wn]$", "");
        return new MachineInstruction(
                address, size, mnemonic, columns.length > 1 ? columns[1].strip() : "");
    }

    @Override
    public void close() {
        try {
            dispose.invokeExact(context);
        } catch (Throwable e) {
            throw LlvmLibrary.failed(e);
        }
        arena.close();
    }
}
