public class TablesBuiltByInitialisers {
    static final int[] SQUARES = new int[20];
    static final byte[] BITS = new byte[256];
    static final int[][] PASCAL = new int[10][];
    static final String[] NAMES;
    static final Node LIST;

    static final class Node {
        final int value;
        final Node next;
        int visits;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    static {
        for (int i = 0; i < SQUARES.length; i++) {
            SQUARES[i] = i * i;
        }
        for (int i = 1; i < 256; i++) {
            BITS[i] = (byte) (BITS[i >> 1] + (i & 1));
        }
        for (int i = 0; i < 10; i++) {
            PASCAL[i] = new int[i + 1];
            PASCAL[i][0] = PASCAL[i][i] = 1;
            for (int j = 1; j < i; j++) {
                PASCAL[i][j] = PASCAL[i - 1][j - 1] + PASCAL[i - 1][j];
            }
        }
        NAMES = new String[] {"zero", "one", "two"};
        Node n = null;
        for (int i = 0; i < 5; i++) {
            n = new Node(i, n);
        }
        LIST = n;
    }

    public static void main(String[] args) {
        int s = 0;
        for (int v : SQUARES) {
            s += v;
        }
        System.out.println(s);
        int b = 0;
        for (byte v : BITS) {
            b += v;
        }
        System.out.println(b);
        System.out.println(PASCAL[9][4] + " " + PASCAL[7][3]);
        System.out.println(NAMES[1] + NAMES.length);
        SQUARES[3] = 1000;
        NAMES[2] = "changed";
        for (int round = 0; round < 3; round++) {
            for (Node n = LIST; n != null; n = n.next) {
                n.visits += n.value;
            }
        }
        System.out.println(SQUARES[3] + NAMES[2] + LIST.visits + " " + LIST.next.visits);
    }
}
