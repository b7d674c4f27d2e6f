public class SwitchOnStrings {
    static int old(String s) {
        switch (s) {
            case "one":
                return 1;
            case "two":
            case "deux":
                return 2;
            case "Aa":
                return 10;
            case "BB":
                return 20;
            case "":
                return 0;
            default:
                return -1;
        }
    }

    static String arrow(String s) {
        return switch (s) {
            case "AaAa", "BBBB" -> "collides";
            case "AaBB" -> "collides too";
            case "C#" -> "sharp";
            default -> s.length() > 3 ? "long" : "short";
        };
    }

    public static void main(String[] args) {
        String[] all = {
            "one",
            "two",
            "deux",
            "Aa",
            "BB",
            "",
            "three",
            "on" + (args.length == 0 ? "e" : ""),
            "AaAa",
            "BBBB",
            "AaBB",
            "BBAa",
            "C#",
            "Bb"
        };
        for (String s : all) {
            System.out.println(old(s) + " " + arrow(s));
        }
        try {
            old(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
