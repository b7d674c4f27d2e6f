public class UnicodeBeyondLatin1 {
    public static void main(String[] args) {
        String s = "\u03b1\u03b2\u4e2d\ud83d\ude00x";
        System.out.println(s);
        System.out.println(
                s.length()
                        + " "
                        + s.codePointCount(0, s.length())
                        + " "
                        + s.codePointAt(3)
                        + " "
                        + (int) s.charAt(2));
        System.out.println(s.toUpperCase() + s.indexOf('\u4e2d') + s.substring(1, 3));
        System.out.println(
                Character.isLetter('\u03b1')
                        + " "
                        + Character.isLetter('\u4e2d')
                        + " "
                        + Character.isDigit('\u0663')
                        + " "
                        + Character.toUpperCase('\u03b1')
                        + " "
                        + Character.getNumericValue('\u0663'));
        System.out.println(new StringBuilder(s).reverse());
        System.out.println(
                "\u20ac".equals("\u20ac")
                        + " "
                        + "a\u20ac".compareTo("b")
                        + " "
                        + "\u20ac".hashCode());
        byte[] utf8 = s.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.out.println(
                utf8.length
                        + " "
                        + utf8[0]
                        + " "
                        + new String(utf8, java.nio.charset.StandardCharsets.UTF_8).equals(s));
        String mixed = "latin" + '\u0100';
        System.out.println(mixed.substring(0, 5).equals("latin") + " " + mixed);
    }
}
