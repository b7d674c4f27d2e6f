public class StringsOfInitialisersAreTheLiterals {
    static class Holder {
        static final String LITERAL = "shared";
        static String same = "shared";
        static String[] table = {"shared", "other"};
        static String built = "sha".concat("red");
        static String interned = "sha".concat("red").intern();
    }

    public static void main(String[] args) {
        String here = "shared";
        System.out.println(here == Holder.LITERAL);
        System.out.println(here == Holder.same);
        System.out.println(here == Holder.table[0]);
        System.out.println(here == Holder.built);
        System.out.println(here == Holder.interned);
        System.out.println(here == "sha".concat("red").intern());
        System.out.println(Holder.built.equals(here) + " " + Holder.built.hashCode());
    }
}
