public class OutOfMemoryIsCaught {
    static Object[] keep;

    static int hoard() {
        int n = 0;
        Object[] head = null;
        try {
            while (true) {
                Object[] node = new Object[100_000];
                node[0] = head;
                head = node;
                n++;
            }
        } catch (OutOfMemoryError e) {
            head = null;
            System.out.println("out of memory");
        }
        return n;
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            hoard();
            int[] works = new int[200];
            works[199] = round;
            System.out.println(works[199]);
        }
        try {
            keep = new Object[Integer.MAX_VALUE - 8];
            System.out.println("allocated");
        } catch (OutOfMemoryError e) {
            System.out.println("too large");
        }
        try {
            long[] huge = new long[Integer.MAX_VALUE - 8];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println("too large in bytes");
        }
        try {
            int[][] grid = new int[70000][70000];
            System.out.println(grid.length);
        } catch (OutOfMemoryError e) {
            System.out.println("too large in rows");
        }
        System.out.println("alive");
    }
}
