import java.util.Arrays;

public class SplittingStrings {
    public static void main(String[] args) {
        System.out.println(Arrays.toString("a,b,,c,,".split(",")));
        System.out.println(Arrays.toString("a,b,,c,,".split(",", -1)));
        System.out.println(Arrays.toString("a,b,,c,,".split(",", 2)));
        System.out.println(Arrays.toString("one two".split(" ")) + "".split(",").length);
        System.out.println(Arrays.toString("x1y22z".split("[0-9]+")));
        System.out.println(
                Arrays.toString("a|b".split("\\|")) + Arrays.toString("none".split(";")));
    }
}
