package dev.cortado.cli.image;

import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.SigningException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes a key. */
@Command(
        name = "keygen",
        description =
                "Make a key: the private half in KEY.pem, readable by you only, the public half in"
                        + " KEY.pub.pem, whose name is printed.",
        mixinStandardHelpOptions = true)
public final class KeygenCommand implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private PassphraseOptions passphrases;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "KEY.pem",
            required = true,
            description = "The private key's file, PKCS#8 in PEM; it must not exist.")
    private Path output;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "ed25519",
            converter = TypeConverter.class,
            description =
                    "ed25519 or ecdsa-p256 sign images, x25519 is a device's key that images are"
                            + " encrypted to, ml-dsa-44 signs in addition; ${DEFAULT-VALUE} if not"
                            + " given.")
    private KeyType type;

    @Option(names = "--passphrase", description = "Protect the private key with a passphrase.")
    private boolean isProtected;

    @Override
    public void run() {
        SecureRandom random = new SecureRandom();
        Optional<char[]> passphrase =
                isProtected || passphrases.hasFile()
                        ? Optional.of(newPassphrase())
                        : Optional.empty();
        PrivateKey key = PrivateKey.generate(type, random);
        Path publicPath = new KeyFile(output).write(key, passphrase, random);
        passphrase.ifPresent(chars -> Arrays.fill(chars, '\0'));
        spec.commandLine().getErr().println("cortado: " + key.publicKey() + " in " + output);
        spec.commandLine().getOut().println(publicPath);
        spec.commandLine().getOut().flush();
    }

    private char[] newPassphrase() {
        char[] passphrase = ask("new passphrase of " + output);
        if (!passphrases.hasFile()) {
            char[] again = ask("the same again");
            boolean isSame = Arrays.equals(passphrase, again);
            Arrays.fill(again, '\0');
            if (!isSame) {
                Arrays.fill(passphrase, '\0');
                throw new SigningException("the passphrases differ; nothing was made");
            }
        }
        return passphrase;
    }

    private char[] ask(String what) {
        return passphrases
                .passphrase(what)
                .filter(chars -> chars.length > 0)
                .orElseThrow(
                        () ->
                                new SigningException(
                                        "there is no passphrase; give it with --passphrase-file"
                                                + " FILE or in CORTADO_PASSPHRASE"));
    }

    /** Types by the names of {@link KeyType}. */
    static final class TypeConverter implements ITypeConverter<KeyType> {
        @Override
        public KeyType convert(String text) {
            return KeyType.ofKey(text)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "expected one of "
                                                    + KeyType.keys()
                                                    + ", not '"
                                                    + text
                                                    + "'"));
        }
    }
}
