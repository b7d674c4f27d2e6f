package dev.cortado.cli.image;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.boards.SlotName;
import dev.cortado.boards.UpdateMethod;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.signing.Dependency;
import dev.cortado.ota.signing.FirmwareFile;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.NewFile;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.Signer;
import dev.cortado.ota.signing.SigningException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes a signed image of firmware. */
@Command(
        name = "sign",
        description =
                "Make a signed image, in MCUboot's format, of what cortado build made: .bin, .hex"
                        + " or .elf.")
public final class SignCommand implements Runnable {

    private static final Set<Integer> ALIGNMENTS = Set.of(1, 2, 4, 8, 16, 32);
    private static final String AUTOMATIC = "auto";

    @Spec private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Mixin private PassphraseOptions passphrases;

    @Parameters(paramLabel = "IN", description = "The firmware.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.bin",
            required = true,
            description = "The image; it is replaced if it exists.")
    private Path output;

    @Option(
            names = "--key",
            paramLabel = "KEY.pem",
            required = true,
            description = "The private key, ed25519 or ecdsa-p256.")
    private Path key;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            required = true,
            converter = VersionConverter.class,
            description = "The image's version, for example 1.2.3+4.")
    private ImageVersion version;

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            required = true,
            description = "The board that the image is for; others refuse it.")
    private String board;

    @Option(
            names = "--board-profiles",
            paramLabel = "DIR",
            description = "Directory with further profiles in cpu/, soc/ and board/.")
    private Optional<Path> boardProfiles = Optional.empty();

    @Option(
            names = "--security-counter",
            paramLabel = "N",
            description =
                    "A number that devices do not let go down, or 'auto' for one of the version.")
    private Optional<String> securityCounter = Optional.empty();

    @Option(
            names = "--dependency",
            paramLabel = "N:VERSION",
            converter = DependencyConverter.class,
            description = "Another image of the device that must be at least of a version.")
    private List<Dependency> dependencies = new ArrayList<>();

    @Option(
            names = "--encrypt",
            paramLabel = "PUB.pem",
            description =
                    "Encrypt the payload to a device's x25519 key, which its bootloader has"
                            + " (cortado ota bootloader --decryption-key).")
    private Optional<Path> encrypt = Optional.empty();

    @Option(
            names = "--hybrid",
            paramLabel = "KEY.pem",
            description = "Sign with an ml-dsa-44 key in addition.")
    private Optional<Path> hybrid = Optional.empty();

    @Option(
            names = "--header-size",
            paramLabel = "BYTES",
            defaultValue = "" + ImageRequest.DEFAULT_HEADER_BYTES,
            converter = Numbers.Size.class,
            description =
                    "From the image's start to the firmware, which must be linked to run there;"
                            + " ${DEFAULT-VALUE} if not given.")
    private int headerBytes;

    @Option(
            names = "--header-in-input",
            description = "The input begins with free bytes for the header.")
    private boolean headerInInput;

    @Option(
            names = "--fixed-address",
            paramLabel = "ADDRESS",
            converter = Numbers.Word.class,
            description = "The image runs only in the slot at this address.")
    private Optional<Integer> fixedAddress = Optional.empty();

    @Option(
            names = "--load-address",
            paramLabel = "ADDRESS",
            converter = Numbers.Word.class,
            description = "The image is copied to RAM at this address and runs there.")
    private Optional<Integer> loadAddress = Optional.empty();

    @Option(
            names = "--slot-size",
            paramLabel = "BYTES",
            converter = Numbers.Size.class,
            description = "The slot that the image and its trailer must fit.")
    private Optional<Integer> slotBytes = Optional.empty();

    @Option(
            names = "--align",
            paramLabel = "BYTES",
            defaultValue = "1",
            description = "The least that the slot's flash programs at once: 1, 2, 4, 8, 16 or 32.")
    private int align;

    @Option(
            names = "--max-sectors",
            paramLabel = "N",
            defaultValue = "" + TrailerLayout.DEFAULT_SECTORS,
            description =
                    "The most sectors of a slot that the bootloader was built for; ${DEFAULT-VALUE}"
                            + " if not given.")
    private int sectors;

    @Option(
            names = "--pad",
            description = "Fill up the slot, with a trailer that asks for a swap on trial.")
    private boolean pad;

    @Option(names = "--confirm", description = "Fill up the slot, as an image that is confirmed.")
    private boolean confirm;

    @Override
    public void run() {
        check();
        ProfileLibrary bundled = ProfileLibrary.bundled();
        BoardProfile profile =
                boardProfiles.map(bundled::withDirectory).orElse(bundled).board(board);
        checkDecryption(profile);
        FirmwareFile firmware = FirmwareFile.read(input);
        if (firmware.bytes().length >= 4
                && LittleEndian.u32(firmware.bytes(), 0) == ImageHeader.MAGIC) {
            throw new SigningException(
                    input + " is an image already; sign the firmware that it was made of");
        }
        checkAddress(firmware);
        checkSlot(firmware, profile);
        byte[] payload = headerInInput ? firmware.afterHeader(headerBytes) : firmware.bytes();
        byte fill = headerInInput ? firmware.bytes()[0] : ImageRequest.ERASED;
        PrivateKey signer = new KeyFile(key).readPrivate(passphrases);
        ImageRequest request =
                new ImageRequest(
                        version,
                        headerBytes,
                        fill,
                        Optional.of(profile.name()),
                        counter(),
                        List.copyOf(dependencies),
                        address(),
                        encrypt.map(
                                path ->
                                        new KeyFile(path)
                                                .read(PassphraseSource.none())
                                                .publicKey()),
                        hybrid.map(path -> (Signer) new KeyFile(path).readPrivate(passphrases)),
                        slot());
        byte[] image =
                new ImageBuilder(request, new SecureRandom()).build(payload, Optional.of(signer));
        NewFile.replace(output, image);
        spec.commandLine()
                .getErr()
                .printf(
                        "cortado: %s: version %s for %s, %,d bytes, signed with %s%n",
                        output, version, profile.name(), image.length, signer.publicKey());
        spec.commandLine().getErr().flush();
    }

    private void check() {
        if ((pad || confirm) && slotBytes.isEmpty()) {
            throw usage("--pad and --confirm need --slot-size");
        }
        if (fixedAddress.isPresent() && loadAddress.isPresent()) {
            throw usage("--fixed-address and --load-address exclude each other");
        }
        if (!ALIGNMENTS.contains(align)) {
            throw usage("--align is 1, 2, 4, 8, 16 or 32, not " + align);
        }
        if (sectors < 1 || sectors > 0xffff) {
            throw usage("--max-sectors is 1 to 65535, not " + sectors);
        }
        if (output.toString().endsWith(".hex")) {
            throw usage("the image is written as plain bytes; name it OUT.bin");
        }
        if (input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
            throw usage("the image would replace its input " + input);
        }
    }

    private void checkDecryption(BoardProfile profile) {
        boolean inPlace =
                profile.partitions().filter(p -> p.method() == UpdateMethod.DIRECT_XIP).isPresent();
        if (encrypt.isPresent() && inPlace) {
            throw new SigningException(
                    "images of board "
                            + profile.name()
                            + " run where they are stored (direct-xip), so that nothing decrypts"
                            + " them; leave out --encrypt");
        }
    }

    private void checkAddress(FirmwareFile firmware) {
        Optional<Integer> slot = fixedAddress.or(() -> loadAddress);
        if (slot.isEmpty() || firmware.address().isEmpty()) {
            return;
        }
        long start = Integer.toUnsignedLong(slot.get()) + (headerInInput ? 0 : headerBytes);
        if (firmware.address().getAsLong() != start) {
            throw new SigningException(
                    "%s is linked to run at 0x%08x, and in this image it would be at 0x%08x"
                            .formatted(input, firmware.address().getAsLong(), start));
        }
    }

    /** Firmware that lies in a slot of the board must be where the header ends. */
    private void checkSlot(FirmwareFile firmware, BoardProfile profile) {
        if (firmware.address().isEmpty() || profile.partitions().isEmpty()) {
            return;
        }
        long address = firmware.address().getAsLong();
        for (SlotName name : SlotName.values()) {
            MemoryRegion slot = profile.partitions().get().slot(name);
            long start = slot.origin() + (headerInInput ? 0 : headerBytes);
            if (slot.origin() <= address && address < slot.end() && address != start) {
                throw new SigningException(
                        "%s is linked to run at 0x%08x, and behind a header of %d bytes it would be"
                                        .formatted(input, address, headerBytes)
                                + " at 0x%08x in the %s slot of %s; give --header-size as to cortado"
                                        .formatted(start, name.key(), profile.name())
                                + " build");
            }
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private OptionalInt counter() {
        if (securityCounter.isEmpty()) {
            return OptionalInt.empty();
        }
        if (securityCounter.get().equals(AUTOMATIC)) {
            return OptionalInt.of(
                    version.major() << 24 | version.minor() << 16 | version.revision());
        }
        try {
            return OptionalInt.of(new Numbers.Word().convert(securityCounter.get()));
        } catch (TypeConversionException e) {
            throw usage("--security-counter: " + e.getMessage() + " or auto");
        }
    }

    private Optional<ImageRequest.RunAddress> address() {
        return fixedAddress
                .map(at -> new ImageRequest.RunAddress(at, false))
                .or(() -> loadAddress.map(at -> new ImageRequest.RunAddress(at, true)));
    }

    private Optional<ImageRequest.SlotRequest> slot() {
        ImageRequest.Padding padding =
                confirm
                        ? ImageRequest.Padding.CONFIRMED
                        : pad ? ImageRequest.Padding.TEST : ImageRequest.Padding.NONE;
        return slotBytes.map(bytes -> new ImageRequest.SlotRequest(bytes, align, sectors, padding));
    }

    /** Versions of images. */
    static final class VersionConverter implements ITypeConverter<ImageVersion> {
        @Override
        public ImageVersion convert(String text) {
            try {
                return ImageVersion.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Dependencies on images. */
    static final class DependencyConverter implements ITypeConverter<Dependency> {
        @Override
        public Dependency convert(String text) {
            try {
                return Dependency.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
