package dev.cortado.cli.image;

import dev.cortado.ota.signing.SigningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that should be images. */
final class ImageFile {

    private static final long MAX_BYTES = 64 * 1024 * 1024;

    private ImageFile() {}

    static byte[] read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new SigningException(path + " is larger than 64 MB");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new SigningException("there is no file " + path, e);
        } catch (IOException e) {
            throw new SigningException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
