package dev.cortado.ota.signing;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file under a temporary name, and gives it its name when it is complete. */
public final class NewFile {

    private NewFile() {}

    /**
     * Writes or replaces a file.
     *
     * @throws SigningException if it cannot be written; then it is as it was
     */
    public static void replace(Path path, byte[] contents) {
        write(path, contents, true, new FileAttribute<?>[0]);
    }

    /**
     * Writes or replaces a file that only its owner may read.
     *
     * @throws SigningException if it cannot be written; then it is as it was
     */
    public static void replacePrivate(Path path, byte[] contents) {
        write(path, contents, true, ofOwner());
    }

    /** Writes a file that must not exist. */
    static void write(Path path, byte[] contents) {
        write(path, contents, false, new FileAttribute<?>[0]);
    }

    /** Writes a file that must not exist and that only its owner may read. */
    static void writePrivate(Path path, byte[] contents) {
        write(path, contents, false, ofOwner());
    }

    private static FileAttribute<?>[] ofOwner() {
        boolean hasPermissions =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return hasPermissions
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(
            Path path, byte[] contents, boolean mayReplace, FileAttribute<?>[] attributes) {
        Path temporary = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.deleteIfExists(temporary);
            try {
                Files.createFile(temporary, attributes);
                Files.write(temporary, contents);
                if (mayReplace) {
                    replace(temporary, path);
                } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(path.toString());
                } else {
                    Files.move(temporary, path);
                }
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (FileAlreadyExistsException e) {
            throw new SigningException(path + " exists and is not overwritten", e);
        } catch (IOException e) {
            throw new SigningException("cannot write " + path + ": " + reason(e), e);
        }
    }

    private static void replace(Path temporary, Path path) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
