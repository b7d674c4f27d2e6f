package dev.cortado.ota.signing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** A key in a PEM file: PKCS#8, with a passphrase or without, or SubjectPublicKeyInfo. */
public final class KeyFile {

    private static final long MAX_BYTES = 64 * 1024;
    private static final int PBKDF2_ITERATIONS = 200_000;

    private final Path path;

    /** The file at a path, which need not exist. */
    public KeyFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a private or public key.
     *
     * @throws SigningException if there is none, or its passphrase is missing or wrong
     */
    public Key read(PassphraseSource passphrases) {
        Object object = parse(text());
        return switch (object) {
            case PrivateKeyInfo info -> privateKey(info);
            case PEMKeyPair pair -> privateKey(pair.getPrivateKeyInfo());
            case PKCS8EncryptedPrivateKeyInfo locked -> privateKey(open(locked, passphrases));
            case SubjectPublicKeyInfo info -> publicKey(info);
            default -> throw new IllegalStateException(object.getClass() + " was taken for a key");
        };
    }

    private PrivateKey privateKey(PrivateKeyInfo info) {
        try {
            return PrivateKey.ofInfo(info);
        } catch (SigningException e) {
            throw new SigningException(path + ": " + e.getMessage());
        }
    }

    /**
     * Reads a private key.
     *
     * @throws SigningException if there is none, or its passphrase is missing or wrong
     */
    public PrivateKey readPrivate(PassphraseSource passphrases) {
        if (read(passphrases) instanceof PrivateKey key) {
            return key;
        }
        throw new SigningException(
                path
                        + " is a public key, and a private one is needed; name the file that"
                        + " cortado keygen -o made, not the one that ends in .pub.pem");
    }

    /**
     * Writes a new private key, readable by its owner only, and its public half to a file beside
     * it.
     *
     * @return the public key's file
     * @throws SigningException if one of the files exists or cannot be written
     */
    public Path write(PrivateKey key, Optional<char[]> passphrase, SecureRandom random) {
        Path publicPath = publicPath();
        for (Path target : new Path[] {path, publicPath}) {
            if (Files.exists(target)) {
                throw new SigningException(
                        target + " exists and is not overwritten; choose another name with -o");
            }
        }
        NewFile.writePrivate(path, privatePem(key, passphrase, random));
        NewFile.write(publicPath, publicPem(key.publicKey()));
        return publicPath;
    }

    /** Where {@link #write} puts the public half. */
    public Path publicPath() {
        String name = path.getFileName().toString();
        String stem = name.endsWith(".pem") ? name.substring(0, name.length() - 4) : name;
        return path.resolveSibling(stem + ".pub.pem");
    }

    /** A public key as PEM. */
    public static byte[] publicPem(PublicKey key) {
        return pem(SubjectPublicKeyInfo.getInstance(key.info()));
    }

    private static byte[] privatePem(
            PrivateKey key, Optional<char[]> passphrase, SecureRandom random) {
        return pem(
                new PKCS8Generator(
                        key.info(),
                        passphrase.map(chars -> encryptor(chars, random)).orElse(null)));
    }

    private static byte[] pem(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new IllegalStateException("a key has no PEM form", e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static OutputEncryptor encryptor(char[] passphrase, SecureRandom random) {
        try {
            return new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .setPRF(PKCS8Generator.PRF_HMACSHA256)
                    .setIterationCount(PBKDF2_ITERATIONS)
                    .setRandom(random)
                    .setPassword(passphrase)
                    .build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("AES-256 is missing", e);
        }
    }

    private PrivateKeyInfo open(PKCS8EncryptedPrivateKeyInfo locked, PassphraseSource passphrases) {
        char[] passphrase =
                passphrases
                        .passphrase("passphrase of " + path)
                        .orElseThrow(
                                () ->
                                        new SigningException(
                                                path
                                                        + " needs a passphrase; give it with"
                                                        + " --passphrase-file FILE or in"
                                                        + " CORTADO_PASSPHRASE"));
        try {
            return locked.decryptPrivateKeyInfo(
                    new JceOpenSSLPKCS8DecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(passphrase));
        } catch (PKCSException | OperatorCreationException | RuntimeException e) {
            // The cause may quote what it decrypted, so it is not kept.
            throw new SigningException("the passphrase of " + path + " is wrong");
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private PublicKey publicKey(SubjectPublicKeyInfo info) {
        try {
            return PublicKey.ofInfo(info.getEncoded());
        } catch (IOException | SigningException e) {
            throw new SigningException(
                    path
                            + ": the public key is malformed or of none of the types "
                            + KeyType.keys(),
                    e);
        }
    }

    private Object parse(String text) {
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object object = parser.readObject();
                    object != null;
                    object = parser.readObject()) {
                if (isKey(object)) {
                    return object;
                }
            }
        } catch (IOException | RuntimeException e) {
            // The cause may quote what it read, so it is not kept.
            throw new SigningException(path + " is no well-formed PEM file");
        }
        throw new SigningException(
                path + " holds no key in PEM form; make one with: cortado keygen -o KEY.pem");
    }

    /** An EC key of OpenSSL may follow the parameters of its curve. */
    private static boolean isKey(Object object) {
        return object instanceof PrivateKeyInfo
                || object instanceof PEMKeyPair
                || object instanceof PKCS8EncryptedPrivateKeyInfo
                || object instanceof SubjectPublicKeyInfo;
    }

    private String text() {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new SigningException(path + " is too large for a key file");
            }
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new SigningException(
                    "there is no key file " + path + "; make one with: cortado keygen -o " + path,
                    e);
        } catch (IOException e) {
            throw new SigningException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
