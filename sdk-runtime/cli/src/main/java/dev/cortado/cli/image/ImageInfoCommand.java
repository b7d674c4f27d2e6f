package dev.cortado.cli.image;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.inspect.FaultText;
import dev.cortado.ota.inspect.ImageInfo;
import dev.cortado.ota.inspect.ImageInfoJson;
import dev.cortado.ota.inspect.ImageInfoText;
import dev.cortado.ota.signing.SigningException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an image says. */
@Command(
        name = "image-info",
        description = "Show every field of an image; nothing is verified.",
        mixinStandardHelpOptions = true)
public final class ImageInfoCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "The image.")
    private Path image;

    @Option(names = "--json", description = "As JSON.")
    private boolean asJson;

    @Override
    public void run() {
        ImageInfo info;
        try {
            info = ImageInfo.read(ImageFile.read(image));
        } catch (ImageException e) {
            throw new SigningException(image + ": " + FaultText.of(e), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.print(ImageInfoJson.of(info));
        } else {
            ImageInfoText.of(info).forEach(out::println);
        }
        out.flush();
    }
}
