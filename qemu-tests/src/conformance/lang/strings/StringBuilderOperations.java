public class StringBuilderOperations {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1)
                .append('c')
                .append(2L)
                .append(true)
                .append("s")
                .append((Object) null)
                .append(1.5)
                .append(2.5f);
        b.append(new char[] {'x', 'y'}).append("abcdef", 2, 4);
        System.out.println(b + " " + b.length());
        b.insert(0, "start ").insert(3, 42).insert(5, 'z');
        System.out.println(b);
        b.delete(0, 6).deleteCharAt(0).replace(0, 3, "RRR");
        System.out.println(b);
        b.setCharAt(0, 'Q');
        b.setLength(10);
        System.out.println(
                b.reverse() + " " + b.indexOf("l") + " " + b.lastIndexOf("u") + " " + b.charAt(2));
        b.setLength(0);
        System.out.println(b.isEmpty() + "[" + b + "]");
        for (int i = 0; i < 300; i++) {
            b.append((char) ('a' + i % 26));
        }
        System.out.println(b.length() + b.substring(290) + b.hashCode() * 0);
        StringBuilder c = new StringBuilder("abc");
        System.out.println(
                c.compareTo(new StringBuilder("abd")) + " " + c.equals(new StringBuilder("abc")));
        StringBuffer buffer = new StringBuffer("buffer");
        System.out.println(buffer.append(1).reverse());
        b.setLength(0);
        b.append(Integer.MIN_VALUE)
                .append(Long.MAX_VALUE)
                .append('\u00ff')
                .appendCodePoint(65)
                .repeat("ab", 2);
        System.out.println(b);
    }
}
