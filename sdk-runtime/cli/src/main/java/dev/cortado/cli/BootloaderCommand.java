package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.cli.image.PassphraseOptions;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.IntelHex;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.link.RegionOverflowException;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.ota.signing.NewFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the bootloader of a board. */
@Command(
        name = "bootloader",
        description =
                "Build a board's bootloader, which starts images that are signed with one of the"
                        + " keys.",
        mixinStandardHelpOptions = true)
final class BootloaderCommand implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private BoardOptions boardOptions;
    @Mixin private PassphraseOptions passphrases;

    @Option(names = "--board", paramLabel = "NAME", required = true, description = "The board.")
    private String board;

    @Option(
            names = "--key",
            paramLabel = "PUB.pem",
            required = true,
            description =
                    "An ed25519 key whose images start; of a private key only the public half is"
                            + " used. May be given several times.")
    private List<Path> keys = List.of();

    @Option(
            names = "--decryption-key",
            paramLabel = "KEY.pem",
            description =
                    "The device's private x25519 key: images encrypted to it are decrypted on their"
                            + " way to the slot they run in. It is in the bootloader as it is: only"
                            + " you may read that file.")
    private Optional<Path> decryptionKey = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The bootloader: .elf, .bin or .hex.")
    private Path output;

    @Option(
            names = "--recovery",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Without an image to start, and when asked, take one over the console (SMP);"
                            + " --no-recovery saves 5 KB.")
    private boolean recovers;

    @Override
    public void run() {
        String name = output.getFileName().toString();
        String form = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("elf", "bin", "hex").contains(form)) {
            throw new InputException("name the output .elf, .bin or .hex, not " + output);
        }
        BoardProfile profile = boardOptions.library().board(board);
        BuildResult result = build(profile);
        ElfFile elf = result.image().elf();
        byte[] contents =
                switch (form) {
                    case "bin" -> BinaryImage.of(elf);
                    case "hex" -> IntelHex.of(elf).getBytes(StandardCharsets.US_ASCII);
                    default -> elf.bytes();
                };
        if (decryptionKey.isPresent()) {
            NewFile.replacePrivate(output, contents);
        } else {
            NewFile.replace(output, contents);
        }
        MapReport map = result.image().map();
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "cortado: %s for %s: flash %,d of %,d bytes, static RAM %,d of %,d bytes%n",
                output,
                profile.name(),
                map.usedBytes(MemoryKind.FLASH),
                map.availableBytes(MemoryKind.FLASH),
                map.usedBytes(MemoryKind.RAM),
                map.availableBytes(MemoryKind.RAM));
        err.flush();
    }

    private BuildResult build(BoardProfile profile) {
        BuildRequest request =
                BootloaderImage.request(
                        profile,
                        TrustedKeys.read(keys),
                        decryptionKey.map(path -> new DecryptionKeyFile(path).read(passphrases)),
                        recovers);
        try {
            return new Compiler(LlvmDistribution.inUserCache())
                    .build(request, PhaseListener.silent());
        } catch (RegionOverflowException e) {
            if (e.region() != MemoryKind.FLASH || !recovers) {
                throw e;
            }
            throw new InputException(
                    "the bootloader has %,d bytes, and its partition on board %s has %,d;"
                                    .formatted(e.neededBytes(), profile.name(), e.availableBytes())
                            + " --no-recovery saves 5 KB");
        }
    }
}
