import java.util.List;
import java.util.StringJoiner;
import java.util.StringTokenizer;

public class StringJoinersAndTokenizers {
    public static void main(String[] args) {
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("nothing");
        System.out.println(j);
        j.add("a").add("b");
        System.out.println(j + " " + j.length());
        StringTokenizer t = new StringTokenizer("one two,three", " ,");
        StringBuilder b = new StringBuilder();
        while (t.hasMoreTokens()) {
            b.append(t.nextToken()).append('/');
        }
        System.out.println(b);
        System.out.println(String.join("|", List.of("x", "y")));
        System.out.println("l1\nl2\r\nl3".lines().toList());
        System.out.println("a\tb".chars().filter(Character::isWhitespace).count());
        System.out.println(
                "Mississippi".chars().distinct().count()
                        + " "
                        + "abc".contentEquals(new StringBuilder("abc"))
                        + " "
                        + "hello".regionMatches(true, 1, "ELL", 0, 3));
    }
}
