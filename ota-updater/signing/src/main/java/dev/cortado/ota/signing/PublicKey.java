package dev.cortado.ota.signing;

import dev.cortado.ota.crypto.EcdsaP256Anchor;
import dev.cortado.ota.crypto.Ed25519Anchor;
import dev.cortado.ota.crypto.MlDsa44Anchor;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.TrustAnchor;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** A public key of one of the {@link KeyType}s. */
public final class PublicKey implements Key {

    private final KeyType type;
    private final AsymmetricKeyParameter parameters;
    private final byte[] info;

    private PublicKey(KeyType type, AsymmetricKeyParameter parameters, byte[] info) {
        this.type = type;
        this.parameters = parameters;
        this.info = info;
    }

    /**
     * The key in a DER SubjectPublicKeyInfo.
     *
     * @throws SigningException if it is none of the types
     */
    public static PublicKey ofInfo(byte[] der) {
        try {
            return of(PublicKeyFactory.createKey(der));
        } catch (IOException | RuntimeException e) {
            throw new SigningException(
                    "the public key is malformed or of none of the types " + KeyType.keys(), e);
        }
    }

    static PublicKey of(AsymmetricKeyParameter parameters) throws IOException {
        SubjectPublicKeyInfo info =
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(parameters);
        return new PublicKey(typeOf(parameters), parameters, info.getEncoded());
    }

    private static KeyType typeOf(AsymmetricKeyParameter parameters) {
        return switch (parameters) {
            case Ed25519PublicKeyParameters _ -> KeyType.ED25519;
            case X25519PublicKeyParameters _ -> KeyType.X25519;
            case MLDSAPublicKeyParameters mlDsa
                    when mlDsa.getParameters() == MLDSAParameters.ml_dsa_44 ->
                    KeyType.ML_DSA_44;
            case ECPublicKeyParameters ec
                    when ec.getParameters() instanceof ECNamedDomainParameters named
                            && named.getName().equals(X9ObjectIdentifiers.prime256v1) ->
                    KeyType.ECDSA_P256;
            default ->
                    throw new SigningException("the key is of none of the types " + KeyType.keys());
        };
    }

    @Override
    public KeyType type() {
        return type;
    }

    @Override
    public PublicKey publicKey() {
        return this;
    }

    /** Whether images are signed with it in the ordinary way. */
    public boolean signsImages() {
        return type == KeyType.ED25519 || type == KeyType.ECDSA_P256;
    }

    /** DER SubjectPublicKeyInfo. */
    public byte[] info() {
        return info.clone();
    }

    /** SHA-256 of the SubjectPublicKeyInfo, by which images name the key. */
    public byte[] hash() {
        return Sha256.of(info);
    }

    /**
     * The key as one whose signatures are accepted.
     *
     * @throws SigningException if it is not for signatures
     */
    public TrustAnchor anchor() {
        return switch (parameters) {
            case Ed25519PublicKeyParameters ed25519 -> Ed25519Anchor.of(ed25519.getEncoded());
            case ECPublicKeyParameters ec -> new EcdsaP256Anchor(ec, hash());
            case MLDSAPublicKeyParameters mlDsa -> new MlDsa44Anchor(mlDsa, hash());
            default -> throw new SigningException(type.key() + " keys are not for signatures");
        };
    }

    /**
     * The 32 bytes of an X25519 key.
     *
     * @throws SigningException if it is of another type
     */
    public byte[] x25519() {
        if (parameters instanceof X25519PublicKeyParameters x25519) {
            return x25519.getEncoded();
        }
        throw new SigningException(
                "images are encrypted to x25519 keys, and this one is "
                        + type.key()
                        + "; make one with: cortado keygen --type x25519 -o KEY.pem");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && Arrays.equals(info, key.info);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(info);
    }

    @Override
    public String toString() {
        return type.key() + " public key " + HexFormat.of().formatHex(hash(), 0, 8);
    }
}
