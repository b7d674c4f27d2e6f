package dev.cortado.ota.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.KeyGenerationParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.MLDSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;

/** A private key in memory, of one of the {@link KeyType}s. */
public final class PrivateKey implements Key, Signer {

    private final AsymmetricKeyParameter parameters;
    private final PublicKey publicKey;

    private PrivateKey(AsymmetricKeyParameter parameters) throws IOException {
        this.parameters = parameters;
        this.publicKey = PublicKey.of(publicHalf(parameters));
    }

    /** A new key. */
    public static PrivateKey generate(KeyType type, SecureRandom random) {
        AsymmetricCipherKeyPairGenerator generator =
                switch (type) {
                    case ED25519 -> new Ed25519KeyPairGenerator();
                    case X25519 -> new X25519KeyPairGenerator();
                    case ECDSA_P256 -> new ECKeyPairGenerator();
                    case ML_DSA_44 -> new MLDSAKeyPairGenerator();
                };
        generator.init(
                switch (type) {
                    case ED25519, X25519 -> new KeyGenerationParameters(random, 256);
                    case ECDSA_P256 -> new ECKeyGenerationParameters(p256(), random);
                    case ML_DSA_44 ->
                            new MLDSAKeyGenerationParameters(random, MLDSAParameters.ml_dsa_44);
                });
        try {
            return new PrivateKey(generator.generateKeyPair().getPrivate());
        } catch (IOException e) {
            throw new IllegalStateException("a new key has no encoding", e);
        }
    }

    /**
     * The key in a PKCS#8 PrivateKeyInfo.
     *
     * @throws SigningException if it is none of the types
     */
    static PrivateKey ofInfo(PrivateKeyInfo info) {
        try {
            return new PrivateKey(PrivateKeyFactory.createKey(info));
        } catch (IOException | RuntimeException e) {
            // The cause may quote what it read, so it is not kept.
            throw new SigningException(
                    "the private key is malformed or of none of the types " + KeyType.keys());
        }
    }

    /**
     * PKCS#8 without the public key, which imgtool does not read (RFC 5958 has it, RFC 5208 not).
     */
    PrivateKeyInfo info() {
        try {
            PrivateKeyInfo info = PrivateKeyInfoFactory.createPrivateKeyInfo(parameters);
            return new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), info.parsePrivateKey());
        } catch (IOException e) {
            throw new IllegalStateException("a key has no encoding", e);
        }
    }

    @Override
    public KeyType type() {
        return publicKey.type();
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        return switch (parameters) {
            case Ed25519PrivateKeyParameters ed25519 -> ed25519(ed25519, message);
            case ECPrivateKeyParameters ec -> ecdsa(ec, message);
            case MLDSAPrivateKeyParameters mlDsa -> mlDsa(mlDsa, message);
            default ->
                    throw new SigningException(
                            type().key() + " keys are for encrypting, not for signing");
        };
    }

    /**
     * The 32 bytes of an X25519 key.
     *
     * @throws SigningException if it is of another type
     */
    public byte[] x25519() {
        if (parameters instanceof X25519PrivateKeyParameters x25519) {
            return x25519.getEncoded();
        }
        throw new SigningException(
                "images are decrypted with x25519 keys, and this one is " + type().key());
    }

    @Override
    public String toString() {
        return type().key() + " private key";
    }

    private static byte[] ed25519(Ed25519PrivateKeyParameters key, byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    private static byte[] ecdsa(ECPrivateKeyParameters key, byte[] hash) {
        // RFC 6979: the same image gets the same signature.
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger[] signature = signer.generateSignature(hash);
        try {
            return StandardDSAEncoding.INSTANCE.encode(
                    key.getParameters().getN(), signature[0], signature[1]);
        } catch (IOException e) {
            throw new IllegalStateException("a signature has no encoding", e);
        }
    }

    private static byte[] mlDsa(MLDSAPrivateKeyParameters key, byte[] message) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("an ML-DSA key does not sign", e);
        }
    }

    private static AsymmetricKeyParameter publicHalf(AsymmetricKeyParameter parameters) {
        return switch (parameters) {
            case Ed25519PrivateKeyParameters key -> key.generatePublicKey();
            case X25519PrivateKeyParameters key -> key.generatePublicKey();
            case MLDSAPrivateKeyParameters key -> key.getPublicKeyParameters();
            case ECPrivateKeyParameters key ->
                    new ECPublicKeyParameters(
                            key.getParameters().getG().multiply(key.getD()), key.getParameters());
            default ->
                    throw new SigningException("the key is of none of the types " + KeyType.keys());
        };
    }

    private static ECNamedDomainParameters p256() {
        return new ECNamedDomainParameters(
                X9ObjectIdentifiers.prime256v1,
                CustomNamedCurves.getByOID(X9ObjectIdentifiers.prime256v1));
    }
}
