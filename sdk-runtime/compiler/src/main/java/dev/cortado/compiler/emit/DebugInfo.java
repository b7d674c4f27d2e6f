package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** DWARF line information: subprograms and locations as LLVM metadata. */
final class DebugInfo {
    private static final String MERGED_FROM = "Ldev/cortado/abi/substitution/MergedFrom;";

    private record Inlined(Position position, String subprogram) {
        // Written out, as the JVM's own way through method handles costs several times as much
        // until its second compiler has seen it.
        @Override
        public boolean equals(Object other) {
            return other instanceof Inlined that
                    && subprogram.equals(that.subprogram)
                    && position.equals(that.position);
        }

        @Override
        public int hashCode() {
            return position.hashCode() * 31 + subprogram.hashCode();
        }
    }

    private final World world;
    private final Metadata metadata;
    private final String compileUnit;
    private final String subroutineType;
    private final Map<String, String> files = new HashMap<>();
    private final Map<MethodRef, String> inlinedSubprograms = new LinkedHashMap<>();
    private final Map<Inlined, String> locations = new HashMap<>();

    DebugInfo(World world, Metadata metadata) {
        this.world = world;
        this.metadata = metadata;
        String file = metadata.add("!DIFile(filename: \"program\", directory: \".\")");
        compileUnit =
                metadata.addDistinct(
                        "!DICompileUnit(language: DW_LANG_Java, file: "
                                + file
                                + ", producer: \"cortado\", isOptimized: true, runtimeVersion: 0,"
                                + " emissionKind: FullDebug)");
        subroutineType = metadata.add("!DISubroutineType(types: " + metadata.add("!{null}") + ")");
        metadata.named("llvm.dbg.cu", compileUnit);
        metadata.named(
                "llvm.module.flags", metadata.add("!{i32 2, !\"Debug Info Version\", i32 3}"));
        metadata.named("llvm.module.flags", metadata.add("!{i32 2, !\"Dwarf Version\", i32 4}"));
    }

    /** The subprogram of a function that is defined. */
    String definition(JavaMethod method) {
        return subprogram(method, Names.symbol(method));
    }

    private String subprogram(JavaMethod method, String linkageName) {
        String file = file(method);
        return metadata.addDistinct(
                "!DISubprogram(name: \""
                        + Names.escape(method.owner().binaryName() + "." + method.name())
                        + "\", linkageName: \""
                        + Names.escape(linkageName)
                        + "\", scope: "
                        + file
                        + ", file: "
                        + file
                        + ", type: "
                        + subroutineType
                        + ", spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: "
                        + compileUnit
                        + ")");
    }

    /** The location of an instruction in the function that {@code subprogram} describes. */
    String location(Position position, String subprogram) {
        Inlined key = new Inlined(position, subprogram);
        String known = locations.get(key);
        if (known == null) {
            String text;
            if (position.caller().isEmpty()) {
                text = "!DILocation(line: " + position.line() + ", scope: " + subprogram + ")";
            } else {
                String inlinedAt = distinctLocation(position.caller().get(), subprogram);
                text =
                        "!DILocation(line: "
                                + position.line()
                                + ", scope: "
                                + inlined(position.method())
                                + ", inlinedAt: "
                                + inlinedAt
                                + ")";
            }
            known = metadata.add(text);
            locations.put(key, known);
        }
        return known;
    }

    private String distinctLocation(Position position, String subprogram) {
        if (position.caller().isEmpty()) {
            return metadata.addDistinct(
                    "!DILocation(line: " + position.line() + ", scope: " + subprogram + ")");
        }
        return metadata.addDistinct(
                "!DILocation(line: "
                        + position.line()
                        + ", scope: "
                        + inlined(position.method())
                        + ", inlinedAt: "
                        + distinctLocation(position.caller().get(), subprogram)
                        + ")");
    }

    private String inlined(MethodRef method) {
        return inlinedSubprograms.computeIfAbsent(
                method, m -> subprogram(world.method(m), DebugNames.inlined(m)));
    }

    /**
     * A method that a substitution replaced has the line numbers of the substitution's source file.
     */
    private String file(JavaMethod method) {
        JavaClass type = method.owner();
        String path =
                method.annotationValue(MERGED_FROM)
                        .orElseGet(
                                () -> {
                                    String name = type.sourceFile().orElse("Unknown");
                                    return type.packageName().isEmpty()
                                            ? name
                                            : type.packageName() + "/" + name;
                                });
        return files.computeIfAbsent(
                path,
                p ->
                        metadata.add(
                                "!DIFile(filename: \"" + Names.escape(p) + "\", directory: \"\")"));
    }
}
