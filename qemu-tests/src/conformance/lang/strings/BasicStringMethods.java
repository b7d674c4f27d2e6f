public class BasicStringMethods {
    public static void main(String[] args) {
        String s = "Hello, World";
        System.out.println(
                s.length()
                        + " "
                        + s.charAt(7)
                        + " "
                        + s.indexOf('o')
                        + " "
                        + s.indexOf('o', 5)
                        + " "
                        + s.lastIndexOf('o')
                        + " "
                        + s.indexOf("World")
                        + " "
                        + s.indexOf("xyz")
                        + " "
                        + s.lastIndexOf("l"));
        System.out.println(s.substring(7) + "|" + s.substring(0, 5) + "|" + s.substring(12) + "|");
        System.out.println(s.toUpperCase() + s.toLowerCase());
        System.out.println(
                s.startsWith("Hell")
                        + " "
                        + s.endsWith("ld")
                        + " "
                        + s.contains(", ")
                        + " "
                        + s.startsWith("W", 7));
        System.out.println(
                s.replace('l', 'L') + " " + s.replace("l", "ll") + " " + s.replace("", "-"));
        System.out.println(
                "  trim me\t ".trim()
                        + "|"
                        + "  strip ".strip()
                        + "|"
                        + " x ".stripLeading()
                        + "|"
                        + " x ".stripTrailing()
                        + "|");
        System.out.println("".isEmpty() + " " + " ".isBlank() + " " + "a".isBlank());
        System.out.println("ab".repeat(4) + "".repeat(5) + "x".repeat(0));
        System.out.println(
                "apple".compareTo("banana")
                        + " "
                        + "a".compareTo("abc")
                        + " "
                        + "B".compareToIgnoreCase("a"));
        System.out.println(
                "Hello".equals("hello")
                        + " "
                        + "Hello".equalsIgnoreCase("hELLO")
                        + " "
                        + "a".equals(null));
        System.out.println(
                s.hashCode() + " " + "".hashCode() + " " + "polygenelubricants".hashCode());
        System.out.println(
                String.valueOf(true)
                        + String.valueOf('c')
                        + String.valueOf(1)
                        + String.valueOf(new char[] {'x', 'y'}));
        System.out.println(String.join("-", "a", "b", "c") + " " + "abc".concat("def"));
        char[] chars = s.toCharArray();
        chars[0] = 'J';
        System.out.println(new String(chars) + new String(chars, 1, 4) + " " + s.charAt(0));
        StringBuilder b = new StringBuilder();
        for (int i = s.length() - 1; i >= 0; i--) {
            b.append(s.charAt(i));
        }
        System.out.println(b);
        System.out.println(
                "a,b,,c,,".lastIndexOf(',')
                        + " "
                        + "a1b".chars().sum()
                        + " "
                        + "x".intern()
                        + ("x" == new String("x").intern()));
    }
}
