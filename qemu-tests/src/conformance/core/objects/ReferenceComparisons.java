public class ReferenceComparisons {
    static Object maybe(boolean b, Object o) {
        return b ? o : null;
    }

    public static void main(String[] args) {
        Object a = new Object();
        Object b = new Object();
        Object[] all = {a, b, null, a};
        for (Object x : all) {
            for (Object y : all) {
                System.out.println(
                        (x == y) + " " + (x != y) + " " + (x == null) + " " + (null != y));
            }
        }
        if (maybe(true, a) == a && maybe(false, a) == null) {
            System.out.println("same");
        }
        String s = "lit";
        String t = "lit";
        final String li = "li";
        System.out.println(s == t);
        System.out.println(s == (li + "t"));
        System.out.println(a.equals(a) + " " + a.equals(b) + " " + a.equals(null));
        System.out.println(a.hashCode() == a.hashCode());
    }
}
