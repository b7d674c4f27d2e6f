import java.io.IOException;

public class ReadsBytesFromStandardInput {
    public static void main(String[] args) throws IOException {
        int lines = 0;
        int words = 0;
        boolean inWord = false;
        int c;
        int length = 0;
        while ((c = System.in.read()) != '.') {
            length++;
            if (c == '\n') {
                lines++;
            }
            boolean letter = c > ' ';
            if (letter && !inWord) {
                words++;
            }
            inWord = letter;
        }
        System.out.println(lines + " " + words + " " + length);
    }
}
