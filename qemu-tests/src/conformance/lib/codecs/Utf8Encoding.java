import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public class Utf8Encoding {
    public static void main(String[] args) {
        byte[] ascii = "plain".getBytes(StandardCharsets.UTF_8);
        System.out.println(Arrays.toString(ascii));
        byte[] latin = "caf\u00e9".getBytes(StandardCharsets.UTF_8);
        System.out.println(Arrays.toString(latin) + new String(latin, StandardCharsets.UTF_8));
        System.out.println(Arrays.toString("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(
                new String(new byte[] {104, 105}, StandardCharsets.US_ASCII)
                        + new String(new byte[] {65, 66, 67}, 1, 2, StandardCharsets.ISO_8859_1));
        System.out.println("default".getBytes().length);
    }
}
