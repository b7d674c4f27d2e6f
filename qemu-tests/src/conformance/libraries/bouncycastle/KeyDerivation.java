import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** HKDF with the vectors of RFC 5869, A.1 and A.3, and HMAC with RFC 4231's second. */
public class KeyDerivation {
    public static void main(String[] args) {
        derive(
                "0b".repeat(22),
                "000102030405060708090a0b0c",
                "f0f1f2f3f4f5f6f7f8f9",
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        derive(
                "0b".repeat(22),
                "",
                "",
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter("Jefe".getBytes()));
        byte[] text = "what do ya want for nothing?".getBytes();
        mac.update(text, 0, text.length);
        byte[] tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        show(tag, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    private static void show(byte[] value, String published) {
        String text = HexFormat.of().formatHex(value);
        System.out.println(text + (text.equals(published) ? " as published" : " WRONG"));
    }

    private static void derive(String secret, String salt, String info, String published) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        HexFormat hex = HexFormat.of();
        generator.init(new HKDFParameters(hex.parseHex(secret), hex.parseHex(salt), hex.parseHex(info)));
        byte[] key = new byte[42];
        generator.generateBytes(key, 0, key.length);
        show(key, published);
    }
}
