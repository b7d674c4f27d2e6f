package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.Disassembler;
import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All functions of an image, disassembled. */
public final class MachineProgram {
    private static final String VECTORS = "__vectors";

    /** On the A profile, the vector table is eight instructions and what they load. */
    private static final int APPLICATION_VECTORS = 8;

    private static final String INTERRUPT_ENTRY = "__cortado_interrupt";
    private static final String INTERRUPT_HANDLERS = "__cortado_interrupts";

    private final ElfFile elf;
    private final NavigableMap<Long, MachineFunction> functions = new TreeMap<>();
    private final NavigableMap<Long, Boolean> dataStarts = new TreeMap<>();

    /** Disassembles the functions that the symbol table names. */
    public MachineProgram(ElfFile elf, Disassembler disassembler) {
        this.elf = elf;
        for (ElfFile.Symbol symbol : elf.symbols()) {
            // ARM IHI 0044, 4.5.5: $t and $a start code, $d starts data.
            if (symbol.name().matches("\\$[atd](\\..*)?")) {
                dataStarts.merge(
                        symbol.address(), symbol.name().startsWith("$d"), Boolean::logicalAnd);
            }
        }
        NavigableMap<Long, ElfFile.Symbol> symbols = new TreeMap<>();
        for (ElfFile.Symbol symbol : elf.symbols()) {
            if (symbol.type() == ElfFile.SymbolType.FUNCTION && symbol.sizeBytes() > 0) {
                symbols.merge(symbol.address(), symbol, MachineProgram::preferred);
            }
        }
        symbols.values().forEach(symbol -> add(symbol, disassembler));
    }

    /** The functions by address. */
    public Collection<MachineFunction> functions() {
        return functions.values();
    }

    /** The function that starts at an address; the Thumb bit is ignored. */
    public Optional<MachineFunction> startingAt(long address) {
        return Optional.ofNullable(functions.get(address & ~1L));
    }

    /** The function whose code an address is in. */
    public Optional<MachineFunction> containing(long address) {
        return Optional.ofNullable(functions.floorEntry(address))
                .map(Map.Entry::getValue)
                .filter(function -> function.contains(address));
    }

    /** The function with a symbol. */
    public Optional<MachineFunction> named(String symbol) {
        return elf.symbol(symbol).flatMap(found -> startingAt(found.address()));
    }

    /**
     * Where the vector table leads to, by exception number on the M profile, by vector on the A
     * profile; what is at 0 is left out.
     */
    public NavigableMap<Integer, Long> vectors() {
        NavigableMap<Integer, Long> words = words(VECTORS);
        words.remove(0);
        if (interruptEntry().isEmpty()) {
            return words;
        }
        NavigableMap<Integer, Long> vectors = new TreeMap<>();
        words.tailMap(APPLICATION_VECTORS, false)
                .forEach((place, word) -> vectors.put(place - APPLICATION_VECTORS, word));
        return vectors;
    }

    /** The code that enters all handlers of interrupts, which only the A profile has. */
    public Optional<MachineFunction> interruptEntry() {
        return named(INTERRUPT_ENTRY);
    }

    /** The handlers that it finds, by the numbers of their interrupts. */
    public NavigableMap<Integer, Long> interruptHandlers() {
        NavigableMap<Integer, Long> handlers = words(INTERRUPT_HANDLERS);
        handlers.values().removeIf(address -> address == 0);
        handlers.replaceAll((number, address) -> address & ~1L);
        return handlers;
    }

    private NavigableMap<Integer, Long> words(String symbol) {
        NavigableMap<Integer, Long> words = new TreeMap<>();
        elf.symbol(symbol)
                .ifPresent(
                        table -> {
                            for (int i = 0; i < table.sizeBytes() / 4; i++) {
                                int place = i;
                                elf.bytes(table.address() + 4L * i, 4)
                                        .ifPresent(word -> words.put(place, littleEndian(word)));
                            }
                        });
        return words;
    }

    /** The word of flash at an address. */
    Optional<Long> word(long address) {
        return elf.bytes(address, 4).map(MachineProgram::littleEndian);
    }

    private static ElfFile.Symbol preferred(ElfFile.Symbol a, ElfFile.Symbol b) {
        boolean aIsMethod = a.name().contains("(");
        if (aIsMethod != b.name().contains("(")) {
            return aIsMethod ? a : b;
        }
        return a.name().compareTo(b.name()) <= 0 ? a : b;
    }

    private void add(ElfFile.Symbol symbol, Disassembler disassembler) {
        long start = symbol.address();
        long end = start + symbol.sizeBytes();
        NavigableMap<Long, MachineInstruction> code = new TreeMap<>();
        NavigableMap<Long, Long> dataRanges = new TreeMap<>();
        long at = start;
        while (at < end) {
            Optional<Long> nextMark = Optional.ofNullable(dataStarts.higherKey(at));
            long to = Math.min(end, nextMark.orElse(end));
            Map.Entry<Long, Boolean> mark = dataStarts.floorEntry(at);
            if (mark != null && mark.getValue()) {
                dataRanges.put(at, to);
            } else {
                byte[] bytes = elf.bytes(at, (int) (to - at)).orElse(new byte[0]);
                disassembler.disassemble(bytes, at).forEach(i -> code.put(i.address(), i));
            }
            at = to;
        }
        functions.put(
                start,
                new MachineFunction(
                        symbol.name(),
                        start,
                        symbol.sizeBytes(),
                        code,
                        tables(code, dataRanges, start, end)));
    }

    private NavigableMap<Long, Set<Long>> tables(
            NavigableMap<Long, MachineInstruction> code,
            NavigableMap<Long, Long> dataRanges,
            long start,
            long end) {
        NavigableMap<Long, Set<Long>> targets = new TreeMap<>();
        for (MachineInstruction instruction : code.values()) {
            Flow.Kind kind = Flow.of(instruction).kind();
            if (kind == Flow.Kind.TABLE_JUMP || kind == Flow.Kind.INDIRECT_JUMP) {
                NavigableSet<Long> found = new TreeSet<>();
                for (long candidate : JumpTable.targets(instruction, dataRanges, elf)) {
                    if (candidate >= start && candidate < end && code.containsKey(candidate)) {
                        found.add(candidate);
                    }
                }
                if (!found.isEmpty()) {
                    targets.put(instruction.address(), found);
                }
            }
        }
        return targets;
    }

    static long littleEndian(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    /** The addresses of the calls and jumps through registers. */
    public List<Long> indirectCalls() {
        List<Long> found = new ArrayList<>();
        for (MachineFunction function : functions.values()) {
            for (MachineInstruction instruction : function.code().values()) {
                Flow.Kind kind = Flow.of(instruction).kind();
                if (kind == Flow.Kind.INDIRECT_CALL || kind == Flow.Kind.INDIRECT_JUMP) {
                    found.add(instruction.address());
                }
            }
        }
        return found;
    }
}
