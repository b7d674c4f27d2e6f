import java.lang.reflect.Array;

/** Arrays whose type only their Class object tells. */
public class ArraysByClass {
    static void t(String n, Runnable r) {
        try {
            r.run();
            System.out.println(n + " ok");
        } catch (RuntimeException e) {
            System.out.println(n + ": " + e.getClass().getName() + " " + e.getMessage());
        }
    }

    public static void main(String[] a) {
        int[] is = {1, 2};
        String[] ss = {"a", null};
        Integer[] bs = {1};
        byte[] by = {-1};
        long[] ls = {5};
        char[] cs = {'x'};
        t("set", () -> Array.set(is, 0, (byte) 7));
        t("setlong", () -> Array.set(is, 0, 7L));
        t("setnull", () -> Array.set(is, 0, null));
        t("oob", () -> Array.set(is, 2, 1));
        t("setstr", () -> Array.set(ss, 0, 1));
        t("setnullref", () -> Array.set(ss, 0, null));
        t("notarr", () -> Array.set("x", 0, 1));
        t("nullarr", () -> Array.set(null, 0, 1));
        t("oobobj", () -> Array.set(ss, -1, "s"));
        t("oobtype", () -> Array.set(ss, 9, 1));
        t("strtoint", () -> Array.set(is, 0, "x"));
        t("oobtypeI", () -> Array.set(is, 9, "x"));
        System.out.println(
                Array.getInt(by, 0)
                        + " "
                        + Array.getDouble(by, 0)
                        + " "
                        + Array.getLong(cs, 0)
                        + " "
                        + Array.getLength(ls)
                        + " "
                        + Array.get(ls, 0)
                        + " "
                        + Array.getFloat(ls, 0));
        t("getIntOfInteger", () -> Array.getInt(bs, 0));
        t("getIntOfLong", () -> Array.getInt(ls, 0));
        t("getByteOfInt", () -> Array.getByte(is, 0));
        t("getChar", () -> Array.getChar(by, 0));
        t("getnotarr", () -> Array.getInt("x", 0));
        t("getBool", () -> Array.getBoolean(is, 0));
        t("getoob", () -> Array.getInt(is, 2));
        t("getlen", () -> Array.getLength("q"));
        t("setInt byte", () -> Array.setInt(by, 0, 1));
        t("setInt Integer", () -> Array.setInt(bs, 0, 1));
        t("setInt notarr", () -> Array.setInt("x", 0, 1));
        Array.setInt(ls, 0, 3);
        Array.setByte(is, 1, (byte) 9);
        Array.setChar(is, 0, 'a');
        t("setInt null", () -> Array.setInt(null, 0, 1));
        t("setInt oob", () -> Array.setInt(is, 5, 1));
        t("getInt null", () -> Array.getInt(null, 0));
        System.out.println(is[0] + " " + is[1] + " " + ls[0]);
        Object m = Array.newInstance(int.class, 2, 3);
        System.out.println(m.getClass().getName() + " " + ((int[][]) m)[1].length);
        Object o = Array.newInstance(String.class, 2, 0);
        System.out.println(o.getClass().getName());
        t("void", () -> Array.newInstance(void.class, 1));
        t("neg", () -> Array.newInstance(int.class, -1));
        t("negmulti", () -> Array.newInstance(int.class, 1, -1));
        t("empty", () -> Array.newInstance(int.class));
        t("nullc", () -> Array.newInstance(null, 1));
        t("voidm", () -> Array.newInstance(void.class, 1, 2));
        Object g = Array.newInstance(String[].class, 2);
        System.out.println(g.getClass().getName());
    }
}
