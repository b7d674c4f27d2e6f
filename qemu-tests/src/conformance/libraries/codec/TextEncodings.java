import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.digest.XXHash32;
import org.apache.commons.codec.language.Metaphone;
import org.apache.commons.codec.language.Soundex;

/** Encodings and phonetic codes of a library. */
public class TextEncodings {
    public static void main(String[] args) throws Exception {
        byte[] bytes = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.encodeBase64String(bytes);
        System.out.println(base64);
        System.out.println(new String(Base64.decodeBase64(base64), StandardCharsets.UTF_8));
        System.out.println(Base64.encodeBase64URLSafeString(new byte[] {-1, -2, -3, -4}));
        System.out.println(new Base32().encodeAsString(bytes));
        System.out.println(Hex.encodeHexString(bytes));
        System.out.println(new String(Hex.decodeHex("48656c6c6f"), StandardCharsets.UTF_8));
        try {
            Hex.decodeHex("123");
        } catch (DecoderException odd) {
            System.out.println(odd.getMessage());
        }
        Soundex soundex = new Soundex();
        for (String name : new String[] {"Robert", "Rupert", "Ashcraft", "Tymczak"}) {
            System.out.println(name + " " + soundex.soundex(name) + " " + new Metaphone().metaphone(name));
        }
        System.out.println(soundex.difference("Smith", "Smythe"));
        System.out.println(MurmurHash3.hash32x86(bytes));
        XXHash32 hash = new XXHash32();
        hash.update(bytes, 0, bytes.length);
        System.out.println(hash.getValue());
    }
}
