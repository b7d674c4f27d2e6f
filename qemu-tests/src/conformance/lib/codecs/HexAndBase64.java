import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

public class HexAndBase64 {
    public static void main(String[] args) {
        byte[] data = new byte[20];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 13);
        }
        String encoded = Base64.getEncoder().encodeToString(data);
        System.out.println(
                encoded + " " + Arrays.equals(data, Base64.getDecoder().decode(encoded)));
        System.out.println(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(new byte[] {-1, -2, -3, -4}));
        System.out.println(Base64.getMimeEncoder().encodeToString(data).length());
        try {
            Base64.getDecoder().decode("a*b=");
        } catch (IllegalArgumentException e) {
            System.out.println("illegal");
        }
        HexFormat h = HexFormat.of();
        System.out.println(
                h.formatHex(data)
                        + " "
                        + Arrays.toString(h.parseHex("00ff7f"))
                        + " "
                        + h.toHexDigits((byte) 10));
        System.out.println(
                HexFormat.ofDelimiter(":").withUpperCase().formatHex(data, 0, 4)
                        + " "
                        + HexFormat.fromHexDigits("beef"));
        try {
            h.parseHex("0");
        } catch (IllegalArgumentException e) {
            System.out.println("odd");
        }
    }
}
