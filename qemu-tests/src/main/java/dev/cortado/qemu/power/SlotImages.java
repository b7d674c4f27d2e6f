package dev.cortado.qemu.power;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.SlotName;
import dev.cortado.cli.BootloaderImage;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.cli.SlotPlace;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.ImageRole;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.SourceCompiler;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.PublicKey;
import dev.cortado.ota.signing.Signer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bootloader of a board, and signed images of programs, as those in {@code src/updates}. */
public final class SlotImages {
    private static final String OUTER = "SlotApplications$";

    private final BoardProfile board;
    private final String outer;
    private final CompiledSources programs;
    private final Compiler compiler = new Compiler(LlvmDistribution.inUserCache());
    private final SecureRandom random = new SecureRandom();
    private final PrivateKey key = PrivateKey.generate(KeyType.ED25519, random);
    private final Map<String, byte[]> firmware = new HashMap<>();

    /**
     * Images for a board.
     *
     * @param sources the directory {@code src/updates} of this module
     */
    public SlotImages(BoardProfile board, Path sources) {
        this(board, sources.resolve("SlotApplications.java"), OUTER);
    }

    private SlotImages(BoardProfile board, Path file, String outer) {
        this.board = board;
        this.outer = outer;
        this.programs = new SourceCompiler(SdkClassPath.entries()).compileFile(file);
    }

    /** Images of the classes of one source file, without a package. */
    public static SlotImages ofFile(BoardProfile board, Path file) {
        return new SlotImages(board, file, "");
    }

    /** The key that the bootloader trusts. */
    public PrivateKey key() {
        return key;
    }

    /** The board of the images. */
    public BoardProfile board() {
        return board;
    }

    /** The bootloader, with recovery. */
    public ElfFile bootloader() {
        return bootloader(Optional.empty(), true);
    }

    /** A bootloader, perhaps with a device's key for encrypted images. */
    public ElfFile bootloader(Optional<PrivateKey> decryption, boolean recovers) {
        BuildRequest request =
                BootloaderImage.request(
                        board, List.<PublicKey>of(key.publicKey()), decryption, recovers);
        return compiler.build(request, PhaseListener.silent()).image().elf();
    }

    /** A program as it is linked for the primary slot. */
    public byte[] firmware(String program) {
        return firmware.computeIfAbsent(
                program,
                name ->
                        linked(
                                name,
                                SlotPlace.of(
                                        board,
                                        SlotName.PRIMARY,
                                        ImageRequest.DEFAULT_HEADER_BYTES,
                                        List.of(key.publicKey()))));
    }

    /** A program as it is linked for one role. */
    public byte[] linked(String program, ImageRole role) {
        BuildRequest request =
                new BuildRequest(
                                new ProgramInput.Classes(programs.classes()),
                                List.of(),
                                Optional.of(outer + program),
                                SdkClassPath.entries(),
                                board,
                                board.text(),
                                board.optimization())
                        .inRole(role);
        return BinaryImage.of(compiler.build(request, PhaseListener.silent()).image().elf());
    }

    /** What an image of a program is to be. */
    public ImageRequest request(ImageRequest.Padding padding) {
        return ImageRequest.of(ImageVersion.parse("1.0.0"))
                .forBoard(board.name())
                .inSlot(
                        new ImageRequest.SlotRequest(
                                (int) board.partitions().orElseThrow().primary().length(),
                                board.soc().programming().writeBytes(),
                                TrailerLayout.DEFAULT_SECTORS,
                                padding));
    }

    /** A signed image; its trailer asks for what the padding says. */
    public byte[] image(String program, ImageRequest.Padding padding) {
        return image(program, request(padding));
    }

    /** A signed image of a request. */
    public byte[] image(String program, ImageRequest request) {
        return image(program, request, Optional.of(key));
    }

    /** An image of a request, signed with a key or not at all. */
    public byte[] image(String program, ImageRequest request, Optional<? extends Signer> signer) {
        return signed(firmware(program), request, signer);
    }

    /** An image of firmware. */
    public byte[] signed(byte[] payload, ImageRequest request, Optional<? extends Signer> signer) {
        return new ImageBuilder(request, random).build(payload, signer);
    }
}
