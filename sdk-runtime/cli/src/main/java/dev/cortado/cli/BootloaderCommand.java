package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.TextProfile;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.ImageRole;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.IntelHex;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.NewFile;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PublicKey;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private static final String MAIN_CLASS = "dev.cortado.ota.firmware.BootMain";
    private static final int KEY_BYTES = 32;
    private static final int RAM_BYTES = 10 * 1024;

    @Spec private CommandSpec spec;
    @Mixin private BoardOptions boardOptions;

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
        BuildResult result =
                new Compiler(LlvmDistribution.inUserCache())
                        .build(request(profile, trusted()), PhaseListener.silent());
        ElfFile elf = result.image().elf();
        NewFile.replace(
                output,
                switch (form) {
                    case "bin" -> BinaryImage.of(elf);
                    case "hex" -> IntelHex.of(elf).getBytes(StandardCharsets.US_ASCII);
                    default -> elf.bytes();
                });
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

    private byte[] trusted() {
        byte[] all = new byte[keys.size() * KEY_BYTES];
        for (int i = 0; i < keys.size(); i++) {
            PublicKey key = new KeyFile(keys.get(i)).read(PassphraseSource.none()).publicKey();
            if (key.type() != KeyType.ED25519) {
                throw new InputException(
                        "%s is of type %s, and a bootloader verifies ed25519 only"
                                .formatted(keys.get(i), key.type().key()));
            }
            // RFC 8410, 4: the key is at the end of its SubjectPublicKeyInfo.
            byte[] info = key.info();
            byte[] bytes = Arrays.copyOfRange(info, info.length - KEY_BYTES, info.length);
            System.arraycopy(bytes, 0, all, i * KEY_BYTES, KEY_BYTES);
        }
        return all;
    }

    private BuildRequest request(BoardProfile profile, byte[] trusted) {
        PartitionTable partitions =
                profile.partitions()
                        .orElseThrow(
                                () ->
                                        new InputException(
                                                "board "
                                                        + profile.name()
                                                        + " has no place for a bootloader; its"
                                                        + " profile names no partitions"));
        if (profile.soc().flashDriver().isEmpty()) {
            throw new InputException(
                    "the profile of board " + profile.name() + " names no flash-driver");
        }
        return new BuildRequest(
                        new ProgramInput.Classes(new MemoryEntry("bootloader", Map.of())),
                        List.of(),
                        Optional.of(MAIN_CLASS),
                        SdkClassPath.entries(),
                        profile,
                        TextProfile.LATIN1,
                        Optimization.SIZE,
                        false)
                .inRole(
                        new ImageRole.Bootloader(
                                partitions.bootloader(), RAM_BYTES, trusted, recovers));
    }
}
