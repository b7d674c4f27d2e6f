public class StaticStateIsMutableAfterwards {
    static class Node {
        Node next;
        int[] data = {1, 2, 3};
        String label = "built";
    }

    static final Node ROOT = new Node();
    static final long[] COUNTERS = {1L << 40, 2, 3};
    static final StringBuilder LOG = new StringBuilder("log:");
    static final Object[] MIXED = {"text", 5, null, new int[] {7}};
    static double ratio = 1.5;
    static final float[][] GRID = {{1f, 2f}, {3f}};
    static final char[] LETTERS = "letters".toCharArray();
    static final boolean[] FLAGS = new boolean[5];

    static {
        ROOT.next = new Node();
        ROOT.next.next = ROOT;
        FLAGS[3] = true;
    }

    public static void main(String[] args) {
        ROOT.next.label = "changed";
        ROOT.next.data[1] = 20;
        ROOT.next.next = new Node();
        COUNTERS[0]++;
        for (int i = 0; i < 40; i++) {
            LOG.append(i);
            Node garbage = new Node();
            garbage.next = ROOT;
        }
        MIXED[2] = MIXED;
        MIXED[1] = 6;
        ratio *= 3;
        GRID[1] = GRID[0];
        GRID[0][0] = 9;
        LETTERS[0] = 'L';
        FLAGS[0] = FLAGS[3];
        for (int i = 0; i < 500; i++) {
            ROOT.next.next = new Node();
            ROOT.next.next.data[0] = i;
            Object garbage = new long[30];
        }
        System.out.println(
                ROOT.next.label + ROOT.label + ROOT.next.data[1] + ROOT.next.next.data[0]);
        System.out.println(
                COUNTERS[0] + " " + LOG.length() + " " + MIXED[0] + MIXED[1] + (MIXED[2] == MIXED));
        System.out.println(
                (int) (ratio * 10) + " " + (int) GRID[1][0] + new String(LETTERS) + FLAGS[0]);
    }
}
