package dev.cortado.cli.image;

import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.signing.FirmwareFile;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures patches between firmwares. */
@Command(
        name = "delta-bench",
        description =
                "Sign pairs of firmwares with a key of the moment, and show how large the patch of"
                        + " each pair is. Every patch is applied and compared.",
        mixinStandardHelpOptions = true)
public final class OtaDeltaBenchCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "OLD NEW",
            description = "Firmwares that cortado build made: .bin, .hex or .elf.")
    private List<Path> firmwares = List.of();

    @Override
    public void run() {
        if (firmwares.size() % 2 != 0) {
            throw new ParameterException(spec.commandLine(), "an old firmware without a new one");
        }
        PrintWriter out = spec.commandLine().getOut();
        SecureRandom random = new SecureRandom();
        PrivateKey key = PrivateKey.generate(KeyType.ED25519, random);
        for (int i = 0; i < firmwares.size(); i += 2) {
            byte[] old = image(firmwares.get(i), 1, key, random);
            byte[] fresh = image(firmwares.get(i + 1), 2, key, random);
            try {
                int bytes = PatchMaker.make(old, fresh).length;
                out.printf(
                        "%,10d of %,10d bytes, %5.2f %%  %s -> %s%n",
                        bytes,
                        fresh.length,
                        100.0 * bytes / fresh.length,
                        firmwares.get(i),
                        firmwares.get(i + 1));
            } catch (ImageException e) {
                throw new IllegalStateException(e);
            }
            out.flush();
        }
    }

    private static byte[] image(Path firmware, int version, PrivateKey key, SecureRandom random) {
        ImageRequest request = ImageRequest.of(new ImageVersion(version, 0, 0, 0));
        return new ImageBuilder(request, random)
                .build(FirmwareFile.read(firmware).bytes(), Optional.of(key));
    }
}
