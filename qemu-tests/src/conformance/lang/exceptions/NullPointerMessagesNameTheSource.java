import java.util.function.Function;
public class NullPointerMessagesNameTheSource {
    static class Node { Node next; int v; int[] a; Node next() { return next; } Node[] kids() { return null; } }
    static int[][] grid = new int[3][];
    static int p(int i, Node n, byte b) { 
      if (i == 1) return grid[(byte) i][0];
      if (i == 2) { return grid[-i + 4 - 1 - 0][0]; }
      i++; return grid[i - 0 == 3 ? 1 : 1][0]; }
    static int q(int i) { return grid[i][0]; }
    static int q2(int i) { i++; return grid[i][0]; }
    static int q3(short i) { i++; return grid[i][0]; }
    static int q4(long i) { return grid[(int) i][0]; }
    static int q5(char i) { return grid[(char) (i)][0]; }
    static int q6(int i) { return grid[(char) i][0]; }
    static int q7(int i) { return grid[-i][0]; }
    static int loop(Node n) { int s = 0; for (int i = 0; i < 3; i++) { s += n.v; n = n.next; } return s; }
    static int loop2(Node n) { int s = 0; while (true) { n = n.next; s++; if (s > 5) return n.v; } }
    static int handler(Node n) { try { n = null; throw new RuntimeException(); } catch (RuntimeException e) { return n.v; } }
    static int rec(Node n) { return n.next().next.a[0]; }
    static int kids(Node n) { return n.kids()[0].v; }
    static int ks(Node n) { return n.next.next.kids().length; }
    static Node same;
    static int dup() { Node n; n = same = null; return n.v; }
    static int ternary(Node a, Node b, boolean c) { return (c ? a : b).next().v; }
    static Object lock(Node a) { synchronized (a) { return 1; } }
    static int enh(Node[] a) { int s = 0; for (Node n : a) s += n.v; return s; }
    int inst(Node a) { Runnable r = () -> System.out.println(a.v + v2.v); r.run(); return 1; }
    Node v2;
    class Inner { int z() { return v2.v; } }
    record R(Node n) { int x() { return n.v; } int y() { return n().v; } }
    static String s(String... x) { return x[0].trim() + x.length; }
    static void t(Runnable r) { try { r.run(); System.out.println("ok"); } catch (NullPointerException e) { System.out.println(e.getMessage()); } }
    public static void main(String[] args) {
        for (int k = 1; k < 4; k++) { int kk = k; t(() -> p(kk - (kk == 3 ? 3 : 0), null, (byte) 1)); }
        t(() -> q(1)); t(() -> q2(0)); t(() -> q3((short) 0)); t(() -> q4(1)); t(() -> q5((char) 1)); t(() -> q6(1)); t(() -> q7(0));
        t(() -> loop(new Node())); t(() -> loop2(new Node())); t(() -> handler(null));
        t(() -> rec(new Node())); t(() -> kids(new Node())); t(() -> ks(new Node()));
        t(() -> dup()); t(() -> ternary(null, null, true)); t(() -> lock(null));
        t(() -> enh(new Node[1])); t(() -> enh(null));
        t(() -> new NullPointerMessagesNameTheSource().inst(null)); t(() -> new NullPointerMessagesNameTheSource().inst(new Node())); t(() -> new NullPointerMessagesNameTheSource().new Inner().z());
        t(() -> new R(null).x()); t(() -> new R(null).y()); t(() -> s((String) null)); t(() -> s((String[]) null));
        Function<Node, Node> f = Node::next; t(() -> f.apply(null));
        Node none = null; t(() -> { Runnable r = none::next; });
        t(() -> { Object o = null; System.out.println(o + ":" + o.getClass()); });
        t(() -> { Object o = null; switch (o) { case String x -> System.out.println(x); default -> System.out.println("d"); } });
    }
}
