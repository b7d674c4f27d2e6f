import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

public class RegularExpressions {
    public static void main(String[] args) {
        Matcher m =
                Pattern.compile("(\\w+)@(\\w+)\\.(com|org)")
                        .matcher("mail bob@site.com or ann@place.org now");
        while (m.find()) {
            System.out.println(
                    m.group()
                            + " "
                            + m.group(1)
                            + " "
                            + m.group(3)
                            + " "
                            + m.start()
                            + "-"
                            + m.end());
        }
        System.out.println(
                "2024-01-31".matches("\\d{4}-\\d{2}-\\d{2}") + " " + "24-1-1".matches("\\d{4}-.*"));
        System.out.println(
                "a1b22c333".replaceAll("\\d+", "#")
                        + " "
                        + "x.y.z".replaceFirst("\\.", "-")
                        + " "
                        + "John Smith".replaceAll("(\\w+) (\\w+)", "$2, $1"));
        System.out.println(
                Arrays.toString("a, b;c  d".split("[,; ]+"))
                        + Arrays.toString("1:2:3:".split(":"))
                        + Arrays.toString("abc".split("")));
        Matcher named =
                Pattern.compile("(?<key>[a-z]+)=(?<value>[^;]*);?").matcher("k=v;name=x y;");
        StringBuilder b = new StringBuilder();
        while (named.find()) {
            b.append(named.group("key")).append("->").append(named.group("value")).append('|');
        }
        System.out.println(b);
        System.out.println(
                Pattern.compile("(a+)+b").matcher("aaaaab").matches()
                        + " "
                        + Pattern.compile("^(?:x|y)*?z$").matcher("xyxz").find());
        System.out.println(
                Pattern.compile("HELLO", Pattern.CASE_INSENSITIVE).matcher("say hello").find()
                        + " "
                        + "foobar".replaceAll("(?<=foo)bar", "X")
                        + " "
                        + "aXbX".replaceAll("X(?=b)", "-"));
        System.out.println(
                Pattern.compile("(.)\\1").matcher("abccd").replaceAll(r -> "[" + r.group(1) + "]"));
        System.out.println(Pattern.quote("a.b") + " " + "a.b".matches(Pattern.quote("a.b")));
        try {
            Pattern.compile("(unclosed");
        } catch (PatternSyntaxException e) {
            System.out.println(e.getDescription() + " " + e.getIndex());
        }
    }
}
