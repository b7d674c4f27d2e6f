import java.nio.charset.StandardCharsets;

/** Decoding characters that a Latin-1 image has not: those around them stay, none are added. */
public class DecodingTextBeyondLatin1 {
    public static void main(String[] args) {
        byte[] euro = {'a', (byte) 0xE2, (byte) 0x82, (byte) 0xAC, 'b', (byte) 0xC3, (byte) 0xA9, 'z'};
        show(new String(euro, StandardCharsets.UTF_8));
        show(new String(euro, 4, 4, StandardCharsets.UTF_8));
        show(new String(euro, 0, 1, StandardCharsets.UTF_8));
        show(new String(new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80}, StandardCharsets.UTF_8));
        show(new String(new byte[] {'x', (byte) 0xFF, 'y', (byte) 0xE2, (byte) 0x82}, StandardCharsets.UTF_8));
        show(new String(new byte[] {'x', (byte) 0xFF}, StandardCharsets.US_ASCII));
        show(new String(new byte[] {'x', (byte) 0xFF}, StandardCharsets.ISO_8859_1));
        show(new String(new byte[] {0, 'x', 0x20, (byte) 0xAC}, StandardCharsets.UTF_16BE));
        show(new String(new byte[0], StandardCharsets.UTF_8));
    }

    private static void show(String text) {
        StringBuilder shown = new StringBuilder().append(text.length()).append(':');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(' ').append(c < 0x100 && c != '?' ? Integer.toString(c) : "other");
        }
        System.out.println(shown);
    }
}
