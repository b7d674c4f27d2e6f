package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.TextProfile;
import dev.cortado.boards.UpdateMethod;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.ImageRole;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bootloader of a board, as something to build. */
public final class BootloaderImage {

    /** What it uses of RAM at most, its stack included. */
    public static final int RAM_BYTES = 10 * 1024;

    /** The same if it both decrypts images and takes some over the console. */
    private static final int MOST_RAM_BYTES = 12 * 1024;

    private static final String MAIN_CLASS = "dev.cortado.ota.firmware.BootMain";

    private BootloaderImage() {}

    /**
     * Where the bootloader and its images are in the board's flash.
     *
     * @throws dev.cortado.compiler.diagnostic.BuildException if the board has no place for them
     */
    public static PartitionTable partitions(BoardProfile board) {
        return board.partitions()
                .orElseThrow(
                        () ->
                                new InputException(
                                        "board "
                                                + board.name()
                                                + " has no place for a bootloader; its profile"
                                                + " names no partitions"));
    }

    /**
     * The request to the compiler.
     *
     * @param keys those whose images start
     * @param decryption the private X25519 key for encrypted images, if it takes them
     * @param recovers whether it takes images over the console
     * @throws dev.cortado.compiler.diagnostic.BuildException if the board has no place for it, or a
     *     key is not of a type that it verifies
     */
    public static BuildRequest request(
            BoardProfile board,
            List<PublicKey> keys,
            Optional<PrivateKey> decryption,
            boolean recovers) {
        PartitionTable partitions = partitions(board);
        if (board.soc().flashDriver().isEmpty()) {
            throw new InputException(
                    "the profile of board " + board.name() + " names no flash-driver");
        }
        if (decryption.isPresent() && partitions.method() == UpdateMethod.DIRECT_XIP) {
            throw new InputException(
                    "images of board "
                            + board.name()
                            + " run where they are stored (direct-xip), so that nothing decrypts"
                            + " them; leave out --decryption-key");
        }
        return new BuildRequest(
                        new ProgramInput.Classes(new MemoryEntry("bootloader", Map.of())),
                        List.of(),
                        Optional.of(MAIN_CLASS),
                        SdkClassPath.entries(),
                        board,
                        TextProfile.LATIN1,
                        Optimization.SIZE)
                .inRole(
                        new ImageRole.Bootloader(
                                partitions.bootloader(),
                                decryption.isPresent() && recovers ? MOST_RAM_BYTES : RAM_BYTES,
                                TrustedKeys.of(keys),
                                decryption.map(PrivateKey::x25519).orElse(new byte[0]),
                                recovers));
    }
}
