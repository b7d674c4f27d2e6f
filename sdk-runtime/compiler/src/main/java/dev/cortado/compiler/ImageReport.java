package dev.cortado.compiler;

import dev.cortado.boards.BoardProfile;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.llvm.Disassembler;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.report.AddressSpace;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.Components;
import dev.cortado.compiler.report.ImageIdentity;
import dev.cortado.compiler.report.ReportAnalysis;
import dev.cortado.compiler.report.StackLimits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A finished build in the terms of the report. */
final class ImageReport {
    private final BuildRequest request;
    private final BuildResult result;

    ImageReport(BuildRequest request, BuildResult result) {
        this.request = request;
        this.result = result;
    }

    BuildReport make(LlvmService llvm, LlvmDistribution distribution) {
        TargetDescription target = new TargetDescription(request.board(), request.role());
        ReportAnalysis analysis =
                new ReportAnalysis(
                        identity(),
                        result.image(),
                        result.program(),
                        result.world(),
                        new Symbolizer(distribution));
        try (Disassembler disassembler = llvm.disassembler(target.llvm())) {
            return analysis.report(
                    disassembler,
                    new StackLimits(
                            result.image().memory().stackBytes(),
                            result.image().memory().handlerStackBytes(),
                            request.board().threadStackBytes(),
                            !target.isMicrocontroller(),
                            target.hasFloat(),
                            request.board().soc().interrupts()),
                    components(),
                    new AddressSpace(result.image().memory(), devices()));
        }
    }

    private Map<Long, String> devices() {
        Map<Long, String> devices = new HashMap<>();
        devices.put(request.board().console().base(), "console UART");
        request.board()
                .soc()
                .interruptController()
                .ifPresent(
                        controller -> {
                            devices.put(controller.distributor(), "interrupt distributor");
                            devices.put(controller.cpuInterface(), "interrupt CPU interface");
                        });
        return devices;
    }

    private Components components() {
        Optional<Path> files =
                switch (request.program()) {
                    case ProgramInput.Jar(Path file) -> Optional.of(file);
                    case ProgramInput.SourceFile source -> Optional.empty();
                    case ProgramInput.Directory(Path directory) -> Optional.of(directory);
                    case ProgramInput.Classes classes -> Optional.empty();
                };
        return new Components(programName(), files, request.classPath(), request.sdkClassPath());
    }

    private ImageIdentity identity() {
        BoardProfile board = request.board();
        return ImageIdentity.of(
                programName(), board.name(), board.cpu().name(), result.image().elf());
    }

    /** The name of the file or directory, which does not depend on where that is. */
    private String programName() {
        return switch (request.program()) {
            case ProgramInput.SourceFile(Path file) -> lastName(file);
            case ProgramInput.Directory(Path directory) ->
                    request.mainClass().orElseGet(() -> lastName(directory));
            case ProgramInput.Jar(Path file) -> lastName(file);
            case ProgramInput.Classes(var classes) ->
                    request.mainClass().orElseGet(classes::location);
        };
    }

    private static String lastName(Path path) {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("/");
    }
}
