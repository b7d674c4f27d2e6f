package dev.cortado.cli.image;

import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.HybridVerifier;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImagePolicy;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrustAnchor;
import dev.cortado.ota.inspect.FaultText;
import dev.cortado.ota.inspect.ImageInfo;
import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.PublicKey;
import dev.cortado.ota.signing.SigningException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about an image as a device would. */
@Command(
        name = "verify",
        description = "Check that an image is whole and signed by a key.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Runnable {

    private static final int BUFFER_BYTES = 8192;

    @Spec private CommandSpec spec;
    @Mixin private PassphraseOptions passphrases;

    @Parameters(paramLabel = "IMAGE", description = "The image.")
    private Path image;

    @Option(
            names = "--key",
            paramLabel = "KEY.pem",
            required = true,
            description = "The key that is trusted, public or private.")
    private Path key;

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            description = "The image must be for this board.")
    private Optional<String> board = Optional.empty();

    @Option(
            names = "--minimum-counter",
            paramLabel = "N",
            converter = Numbers.Word.class,
            description = "The image's security counter must be at least this.")
    private Optional<Integer> minimumCounter = Optional.empty();

    @Option(
            names = "--decrypt-key",
            paramLabel = "KEY.pem",
            description = "The device's private x25519 key, for an encrypted image.")
    private Optional<Path> decryptKey = Optional.empty();

    @Option(
            names = "--hybrid",
            paramLabel = "KEY.pem",
            description = "The image must be signed by this ml-dsa-44 key too.")
    private Optional<Path> hybrid = Optional.empty();

    @Override
    public void run() {
        byte[] file = ImageFile.read(image);
        PublicKey trusted = new KeyFile(key).read(passphrases).publicKey();
        if (!trusted.signsImages()) {
            throw new SigningException(
                    "%s is of type %s, and images are signed with ed25519 or ecdsa-p256 keys; an"
                                    .formatted(key, trusted.type().key())
                            + " ml-dsa-44 key goes with --hybrid, an x25519 key with"
                            + " --decrypt-key");
        }
        Optional<PublicKey> hybridKey =
                hybrid.map(path -> new KeyFile(path).read(passphrases).publicKey());
        Optional<byte[]> opening =
                decryptKey.map(path -> new KeyFile(path).readPrivate(passphrases).x25519());
        try {
            report(ImageInfo.read(file), trusted, verify(file, trusted, hybridKey, opening));
        } catch (ImageException e) {
            throw new SigningException(image + ": " + cause(file, e), e);
        }
    }

    private int verify(
            byte[] file, PublicKey trusted, Optional<PublicKey> hybridKey, Optional<byte[]> opening)
            throws ImageException {
        byte[] buffer = new byte[BUFFER_BYTES];
        ImageSource source = new ArraySource(file);
        if (opening.isPresent()) {
            source = DecryptedSource.open(source, opening.get());
        }
        ImageVerifier verifier =
                new ImageVerifier(
                        new TrustAnchor[] {trusted.anchor()}, policy(), new Sha256(), buffer);
        int verdict = verifier.verify(source);
        if (hybridKey.isPresent()) {
            verdict &=
                    new HybridVerifier(hybridKey.get().anchor(), new Sha256(), buffer)
                            .verify(source);
        }
        if (verdict != ImageVerifier.ACCEPTED) {
            throw new IllegalStateException("a step of the verification was left out");
        }
        return verifier.securityCounter();
    }

    private ImagePolicy policy() {
        byte[] name = board.orElse("").getBytes(StandardCharsets.UTF_8);
        int minimum = minimumCounter.orElse(0);
        return new ImagePolicy() {
            @Override
            public byte[] board() {
                return name;
            }

            @Override
            public int minimumSecurityCounter() {
                return minimum;
            }

            @Override
            public boolean dependencyMet(int imageNumber, ImageVersion least) {
                // Only the device knows its other images.
                return true;
            }
        };
    }

    private void report(ImageInfo info, PublicKey trusted, int counter) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: valid: version %s, %s, security counter %s, signed by %s%s%n",
                image,
                info.header().version(),
                info.board().map(name -> "board " + name).orElse("any board"),
                Integer.toUnsignedString(counter),
                trusted,
                hybrid.isPresent() ? " and the hybrid key" : "");
        out.flush();
    }

    private String cause(byte[] file, ImageException failure) {
        try {
            ImageInfo info = ImageInfo.read(file);
            if (failure.fault() == ImageFault.OTHER_BOARD) {
                return "the image is for board %s, not for %s"
                        .formatted(info.board().orElse("?"), board.orElse("?"));
            }
            if (failure.fault() == ImageFault.HASH_MISMATCH
                    && info.header().isEncrypted()
                    && decryptKey.isEmpty()) {
                return "the image is encrypted; give the device's key with --decrypt-key KEY.pem";
            }
        } catch (ImageException e) {
            return FaultText.of(e);
        }
        return FaultText.of(failure);
    }
}
