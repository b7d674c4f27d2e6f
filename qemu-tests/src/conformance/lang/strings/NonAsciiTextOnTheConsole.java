public class NonAsciiTextOnTheConsole {
    public static void main(String[] args) {
        String s = "caf\u00e9 \u00fc\u00df \u00a9";
        System.out.println(s);
        System.out.println(s.length() + " " + (int) s.charAt(3) + " " + s.hashCode());
        System.out.println('\u00e9');
        System.out.println(s.indexOf('\u00fc') + " " + s.toUpperCase().length());
        System.out.print('\u00b5');
        System.out.print("\u00b0C\n");
    }
}
