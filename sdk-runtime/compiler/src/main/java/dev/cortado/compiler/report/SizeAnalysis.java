package dev.cortado.compiler.report;

import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.report.ImageSymbols.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes every byte of an image to a class and member. */
final class SizeAnalysis {
    private final LinkedImage image;
    private final ImageSymbols symbols;
    private final Map<Meaning, long[]> bytes = new HashMap<>();

    SizeAnalysis(LinkedImage image, ImageSymbols symbols) {
        this.image = image;
        this.symbols = symbols;
    }

    SizeSection section() {
        MapReport map = image.map();
        Map<String, Map<Long, Long>> exceptionTables = ExceptionTables.bytesByFunction(image.elf());
        for (MapReport.Part part : map.parts()) {
            if (exceptionTables.containsKey(part.section())) {
                continue;
            }
            add(symbols.meaning(part.name()), part.memory(), part.sizeBytes());
        }
        Map<Long, String> functions = functions();
        exceptionTables.forEach(
                (section, byFunction) ->
                        byFunction.forEach(
                                (address, size) ->
                                        add(
                                                tableOf(functions.get(address), section),
                                                MemoryKind.FLASH,
                                                size)));
        List<SizeEntry> entries = new ArrayList<>();
        bytes.forEach(
                (meaning, sizes) ->
                        entries.add(
                                new SizeEntry(
                                        meaning.packageName(),
                                        meaning.className(),
                                        meaning.member(),
                                        meaning.kind(),
                                        sizes[MemoryKind.FLASH.ordinal()],
                                        sizes[MemoryKind.RAM.ordinal()])));
        return new SizeSection(
                entries,
                map.usedBytes(MemoryKind.FLASH),
                map.availableBytes(MemoryKind.FLASH),
                map.usedBytes(MemoryKind.RAM),
                map.availableBytes(MemoryKind.RAM));
    }

    private void add(Meaning meaning, MemoryKind memory, long size) {
        bytes.computeIfAbsent(meaning, m -> new long[MemoryKind.values().length])[
                        memory.ordinal()] +=
                size;
    }

    private Map<Long, String> functions() {
        Map<Long, String> functions = new HashMap<>();
        for (ElfFile.Symbol symbol : image.elf().symbols()) {
            if (symbol.type() == ElfFile.SymbolType.FUNCTION) {
                functions.merge(
                        symbol.address(),
                        symbol.name(),
                        (a, b) -> symbols.method(a).isPresent() ? a : b);
            }
        }
        return functions;
    }

    private Meaning tableOf(String function, String section) {
        if (function == null) {
            return symbols.meaning("(rest of " + section + ")");
        }
        Meaning code = symbols.meaning(function);
        return new Meaning(
                code.packageName(), code.className(), code.member(), SizeKind.EXCEPTION_TABLE);
    }
}
