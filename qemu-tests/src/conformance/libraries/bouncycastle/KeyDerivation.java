import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** HKDF with the vectors of RFC 5869, A.1 and A.3, and HMAC with RFC 4231's second. */
public class KeyDerivation {
    public static void main(String[] args) {
        derive("0b".repeat(22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9");
        derive("0b".repeat(22), "", "");
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter("Jefe".getBytes()));
        byte[] text = "what do ya want for nothing?".getBytes();
        mac.update(text, 0, text.length);
        byte[] tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        System.out.println(HexFormat.of().formatHex(tag));
    }

    private static void derive(String secret, String salt, String info) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        HexFormat hex = HexFormat.of();
        generator.init(new HKDFParameters(hex.parseHex(secret), hex.parseHex(salt), hex.parseHex(info)));
        byte[] key = new byte[42];
        generator.generateBytes(key, 0, key.length);
        System.out.println(hex.formatHex(key));
    }
}
