package dev.cortado.compiler.report;

import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which image a report is about.
 *
 * @param program what was built
 * @param sha256 of the bytes in flash, in hexadecimal
 */
public record ImageIdentity(String program, String board, String cpu, String sha256) {
    /** The identity of a file's contents of flash. */
    public static ImageIdentity of(String program, String board, String cpu, ElfFile elf) {
        return new ImageIdentity(program, board, cpu, sha256(BinaryImage.of(elf)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
