import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every kind of access to null, and every kind of place that null comes from. */
public class NullPointerMessages {
    static class Node {
        Node next;
        int value;
        int[] data;
        String name;
        Node[] children;

        Node next() {
            return next;
        }

        Node[] children() {
            return children;
        }

        static Node none(int i, String s, Object o, String[] more) {
            return null;
        }

        void take(Object a, String b, StringBuilder c, int[][] d, Map<String, Integer> e) {}

        private int secret() {
            return 1;
        }
    }

    interface Shape {
        double area(double scale);
    }

    static Node root;
    static int[] ints;
    static int[][] grid = new int[2][];
    static Object[] objects;
    static long[] longs;
    static double[] doubles;
    static float[] floats;
    static byte[] bytes;
    static boolean[] flags;
    static char[] chars;
    static short[] shorts;
    static Shape shape;
    static int index = 1;
    Node mine;
    static String[] names = new String[3];

    int instance(Node first, long wide, Node last) {
        return wide > 0 ? mine.value : first != null ? last.value : this.mine.next.value;
    }

    static int parameter(long wide, Node node) {
        return node.value;
    }

    static int written(Node node) {
        node = null;
        return node.value;
    }

    static <T> T back(T t) {
        return t;
    }

    static int test(int k) {
        Node local = root;
        Integer boxed = null;
        Supplier<Node> supplier = () -> null;
        String text = names[0];
        switch (k) {
            case 0: return root.value;
            case 1: root.value = 7; return 0;
            case 2: return root.next.value;
            case 3: return root.next().value;
            case 4: return new Node().next.value;
            case 5: return new Node().next().value;
            case 6: return new Node().next().next().value;
            case 7: return local.value;
            case 8: return local.secret();
            case 9: return ints[0];
            case 10: ints[0] = 1; return 0;
            case 11: return ints.length;
            case 12: return grid[1][index];
            case 13: return grid[index][5];
            case 14: return grid[index + 1 - 1][5];
            case 15: return grid[parameter(0, new Node())][2];
            case 16: return objects[0] == null ? 0 : 1;
            case 17: objects[1] = "x"; return 0;
            case 18: return (int) longs[0];
            case 19: longs[0] = 3; return 0;
            case 20: return (int) doubles[0];
            case 21: doubles[0] = 3; return 0;
            case 22: return (int) floats[0];
            case 23: floats[0] = 3; return 0;
            case 24: return bytes[0];
            case 25: bytes[0] = 3; return 0;
            case 26: return flags[0] ? 1 : 0;
            case 27: flags[0] = true; return 0;
            case 28: return chars[0];
            case 29: chars[0] = 3; return 0;
            case 30: return shorts[0];
            case 31: shorts[0] = 3; return 0;
            case 32: return (int) shape.area(1.5);
            case 33: return boxed;
            case 34: return supplier.get().value;
            case 35: return names[index].length();
            case 36: return text.length();
            case 37: return Node.none(1, "a", "b", null).value;
            case 38: local.take(null, null, null, null, null); return 0;
            case 39: synchronized (local) { return 1; }
            case 40: throw (RuntimeException) (Object) names[0];
            case 41: return new Node().children()[0].value;
            case 42: return new Node().children[2].next.value;
            case 43: return back(names[1]).length();
            case 44: return ((String) back((Object) names[1])).length();
            case 45: return parameter(1L, null);
            case 46: return written(new Node());
            case 47: return new NullPointerMessages().instance(null, 1L, null);
            case 48: return new NullPointerMessages().instance(new Node(), 0L, null);
            case 49: return new NullPointerMessages().instance(null, 0L, null);
            case 50: return switch (text) { case "a" -> 1; default -> 2; };
            case 51: return List.of("a").indexOf(null);
            case 52: return (index > 0 ? root : local).value;
            case 53: return ((Node) null).value;
            case 54: return local.hashCode();
            case 55: return root.data[root.value];
            case 56: return "abc".compareTo(text);
            case 57: return "abc".concat(text).length();
            case 58: throw new NullPointerException();
            case 59: throw new NullPointerException("mine");
            case 60: return local.next.next.next.next.next.next.value;
            case 61: { Node n = new Node(); n.next = new Node(); return n.next.next.next.value; }
            case 62: { int[][][] a = new int[1][1][]; return a[0][0][0]; }
            case 63: { int[] a = null; a[0]++; return a[0]; }
            case 64: { long l = 5; Node n = null; n.value += (int) l; return 0; }
            case 65: { Long l = null; long m = 1 + l; return (int) m; }
            case 66: { Object o = null; return o.toString().length(); }
            case 67: { try { throw new IllegalStateException(); } catch (IllegalStateException e) { return e.getMessage().length(); } }
            case 68: for (String s : (Iterable<String>) null) { return 1; } return 0;
            case 69: for (int i : ints) { return 1; } return 0;
            case 70: { char[] c = null; return new String(c).length(); }
            case 71: { StringBuilder b = null; return b.append("x").append(1).length(); }
            case 72: { Runnable r = null; r.run(); return 1; }
            case 73: { Class<?> c = null; return c.getName().length(); }
            case 74: { Object[] a = new Object[1]; return a[0].hashCode(); }
            case 75: { Node[][] a = new Node[1][1]; return a[0][0].value; }
            case 76: { Enum<?> e = null; return e.ordinal(); }
            case 77: { Thread.State s = null; switch (s) { case NEW: return 1; default: return 2; } }
            case 78: return grid[1].length;
            case 79: return grid[(byte) 1].clone().length;
            case 80: return ((int[]) (Object) ints)[(int) 2L];
            case 81: { short s = 300; return grid[1][s]; }
            case 82: return grid[1][300] + grid[1][70000];
            default: return -1;
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 84; k++) {
            try {
                System.out.println(k + " " + test(k));
            } catch (NullPointerException e) {
                System.out.println(k + " " + e.getMessage());
            }
        }
    }
}
