import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-GCM with test case 4 of McGrew and Viega's specification, and ChaCha20-Poly1305 with the
 * example of RFC 8439, section 2.8.2.
 */
public class AuthenticatedEncryption {
    public static void main(String[] args) throws InvalidCipherTextException {
        seal(
                GCMBlockCipher.newInstance(AESEngine.newInstance()),
                "feffe9928665731c6d6a8f9467308308",
                "cafebabefacedbaddecaf888",
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                hex(
                        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c9595680953"
                                + "2fcf0e2449a6b525b16aedf5aa0de657ba637b39"),
                "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c"
                        + "7d8f6a5aac84aa051ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95ae7121a47");
        seal(
                new ChaCha20Poly1305(),
                "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f",
                "070000004041424344454647",
                "50515253c0c1c2c3c4c5c6c7",
                ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the"
                                + " future, sunscreen would be it.")
                        .getBytes(StandardCharsets.US_ASCII),
                "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca96712"
                        + "82fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58"
                        + "fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09"
                        + "e26a7e902ecbd0600691");
    }

    private static void seal(
            AEADCipher cipher,
            String key,
            String nonce,
            String associated,
            byte[] text,
            String published)
            throws InvalidCipherTextException {
        AEADParameters parameters =
                new AEADParameters(new KeyParameter(hex(key)), 128, hex(nonce), hex(associated));
        cipher.init(true, parameters);
        byte[] sealed = process(cipher, text);
        System.out.println(cipher.getAlgorithmName() + " " + HexFormat.of().formatHex(sealed));
        cipher.init(false, parameters);
        System.out.println(HexFormat.of().formatHex(sealed).equals(published));
        System.out.println(java.util.Arrays.equals(text, process(cipher, sealed)));
        sealed[5] ^= 4;
        cipher.init(false, parameters);
        try {
            process(cipher, sealed);
            System.out.println("accepted");
        } catch (InvalidCipherTextException refused) {
            System.out.println(refused.getMessage());
        }
    }

    private static byte[] process(AEADCipher cipher, byte[] input) throws InvalidCipherTextException {
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, length);
        return output;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
