package dev.cortado.cli.image;

import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.inspect.FaultText;
import dev.cortado.ota.signing.NewFile;
import dev.cortado.ota.signing.SigningException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a patch between two images. */
@Command(
        name = "delta",
        description =
                "Make a patch that an update agent makes the new image of, where the old one runs."
                        + " It is uploaded like an image.",
        mixinStandardHelpOptions = true)
public final class DeltaCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD.bin", description = "The signed image that runs.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW.bin", description = "The signed image to come.")
    private Path fresh;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATCH.bin",
            required = true,
            description = "The patch; it is replaced if it exists.")
    private Path output;

    @Override
    public void run() {
        byte[] oldImage = read(old);
        byte[] newImage = read(fresh);
        byte[] patch = make(old, oldImage, newImage);
        NewFile.replace(output, patch);
        spec.commandLine()
                .getErr()
                .printf(
                        "cortado: %s: %,d bytes, %.1f %% of %s%n",
                        output, patch.length, 100.0 * patch.length / newImage.length, fresh);
        spec.commandLine().getErr().flush();
    }

    private static byte[] read(Path path) {
        byte[] image = ImageFile.read(path);
        if (image.length > PatchMaker.MOST_BYTES) {
            throw new SigningException(
                    "%s has %,d bytes; patches are made of at most %,d"
                            .formatted(path, image.length, PatchMaker.MOST_BYTES));
        }
        try {
            if (ImageHeader.read(new ArraySource(image)).isEncrypted()) {
                throw new SigningException(
                        path + " is encrypted; make the patch between images in clear");
            }
        } catch (ImageException e) {
            throw unusable(path, e);
        }
        return image;
    }

    private static byte[] make(Path path, byte[] oldImage, byte[] newImage) {
        try {
            return PatchMaker.make(oldImage, newImage);
        } catch (ImageException e) {
            throw unusable(path, e);
        }
    }

    private static SigningException unusable(Path path, ImageException e) {
        return new SigningException(
                path + " is no image that a patch can be made of: " + FaultText.of(e), e);
    }
}
