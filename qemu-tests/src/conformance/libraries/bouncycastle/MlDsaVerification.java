import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * ML-DSA-44 verification of the first valid vector of Wycheproof's mldsa_44_verify_test.json, and
 * of spoilt ones; public key, message and signature come from the console.
 */
public class MlDsaVerification {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        MLDSAPublicKeyParameters key =
                new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, hex(in));
        byte[] message = hex(in);
        byte[] signature = hex(in);
        System.out.println(verify(key, message, signature));
        message[0]++;
        System.out.println(verify(key, message, signature));
        message[0]--;
        signature[700] ^= 2;
        System.out.println(verify(key, message, signature));
    }

    private static boolean verify(MLDSAPublicKeyParameters key, byte[] message, byte[] signature) {
        MLDSASigner verifier = new MLDSASigner();
        verifier.init(false, key);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static byte[] hex(BufferedReader in) throws IOException {
        return HexFormat.of().parseHex(in.readLine());
    }
}
