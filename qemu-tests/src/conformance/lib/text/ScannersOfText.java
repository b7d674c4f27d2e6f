import java.util.InputMismatchException;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** java.util.Scanner on strings. */
public class ScannersOfText {
    public static void main(String[] args) {
        Scanner scanner = new Scanner("12 abc 3.5 true\nline two\n1,234 -7 1e3 0x1F 99999999999");
        System.out.println(
                scanner.nextInt()
                        + " "
                        + scanner.next()
                        + " "
                        + scanner.nextDouble()
                        + " "
                        + scanner.nextBoolean());
        System.out.println("[" + scanner.nextLine() + "] [" + scanner.nextLine() + "]");
        System.out.println(
                scanner.nextInt()
                        + " "
                        + scanner.hasNextInt()
                        + " "
                        + scanner.nextInt()
                        + " "
                        + scanner.nextDouble());
        try {
            scanner.nextInt();
        } catch (InputMismatchException mismatch) {
            System.out.println(mismatch.getMessage() + " " + scanner.next());
        }
        System.out.println(
                scanner.hasNextInt() + " " + scanner.nextLong() + " " + scanner.hasNext());
        try {
            scanner.next();
        } catch (NoSuchElementException end) {
            System.out.println(end.getClass().getSimpleName());
        }
        System.out.println(
                new Scanner("a,b,,c").useDelimiter(",").tokens().collect(Collectors.toList()));
        Scanner words = new Scanner("key=value; other = x");
        System.out.println(words.findInLine("(\\w+)=(\\w+)") + " " + words.match().group(2));
        System.out.println(words.hasNext(Pattern.compile(";")) + " " + words.skip(";\\s*").next());
        Scanner hex = new Scanner("ff 11").useRadix(16);
        System.out.println(hex.nextInt() + hex.nextInt());
        System.out.println(new Scanner("3 1 2").nextBigInteger());
        try (Scanner lines = new Scanner("one\r\ntwo\n\nthree")) {
            while (lines.hasNextLine()) {
                System.out.println(lines.nextLine().length());
            }
        }
    }
}
