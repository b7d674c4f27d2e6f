package dev.cortado.qemu.ota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.SourceCompiler;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.signing.Dependency;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.qemu.harness.Comparison;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.HotSpot;
import dev.cortado.qemu.harness.LocalQemu;
import dev.cortado.qemu.harness.Outcome;
import dev.cortado.qemu.harness.Program;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A board accepts and refuses the same images as the host, for the same reasons. */
class ImageVerificationTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String BOARD = "mps2-an385";
    private static final SecureRandom RANDOM = new SecureRandom();

    @ParameterizedTest(name = "{0}, encrypted {1}")
    @CsvSource({"ED25519, false", "ED25519, true", "ECDSA_P256, false"})
    void boardAgreesWithTheHost(KeyType type, boolean isEncrypted) throws Exception {
        Program program = program(type, isEncrypted);
        Path directory =
                Files.createDirectories(Path.of("target", "ota", type.key() + isEncrypted));
        Firmware firmware =
                CompiledFirmware.ordinary()
                        .build(program, ProfileLibrary.bundled().board(BOARD), directory);
        Outcome onBoard = LocalQemu.onPath().run(firmware, program.input(), LIMIT);
        Outcome onHost = new HotSpot(directory).run(program, LIMIT);
        assertEquals(Optional.empty(), new Comparison(onHost, onBoard).differences());
        assertTrue(onBoard.console().startsWith("true 2\n"), onBoard::console);
        assertEquals(1, onBoard.console().split("true 2", -1).length - 1, onBoard::console);
    }

    private static Program program(KeyType type, boolean isEncrypted) throws Exception {
        List<Path> libraries = List.of(entryOf(ImageVerifier.class), entryOf(SHA256Digest.class));
        CompiledSources compiled =
                new SourceCompiler(libraries)
                        .compileFile(Path.of("src", "test", "ota", "VerifyImages.java"));
        return new Program(
                type == KeyType.ED25519 ? "VerifyImages$WithEd25519" : "VerifyImages$WithEcdsa",
                compiled.classes(),
                libraries,
                input(type, isEncrypted).getBytes(StandardCharsets.US_ASCII));
    }

    private static Path entryOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String input(KeyType type, boolean isEncrypted) {
        PrivateKey key = PrivateKey.generate(type, RANDOM);
        PrivateKey device = PrivateKey.generate(KeyType.X25519, RANDOM);
        ImageRequest clear =
                ImageRequest.of(new ImageVersion(1, 2, 3, 4))
                        .withHeaderBytes(40)
                        .forBoard("b")
                        .withSecurityCounter(2)
                        .needing(List.of(new Dependency(1, new ImageVersion(1, 5, 0, 9))));
        ImageRequest request = isEncrypted ? clear.encryptedTo(device.publicKey()) : clear;
        byte[] payload = new byte[500];
        RANDOM.nextBytes(payload);
        byte[] image = new ImageBuilder(request, RANDOM).build(payload, Optional.of(key));
        byte[] info = key.publicKey().info();
        int keyBytes = type == KeyType.ED25519 ? 32 : 65;
        HexFormat hex = HexFormat.of();
        return String.join(
                "\n",
                hex.formatHex(Arrays.copyOfRange(info, info.length - keyBytes, info.length)),
                hex.formatHex(key.publicKey().hash()),
                isEncrypted ? hex.formatHex(device.x25519()) : "",
                hex.formatHex(image),
                "");
    }
}
