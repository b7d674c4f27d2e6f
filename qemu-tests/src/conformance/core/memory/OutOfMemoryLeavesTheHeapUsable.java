import java.util.ArrayList;

public class OutOfMemoryLeavesTheHeapUsable {
    static Object[] list;

    static int hoard(int parts) {
        int count = 0;
        list = null;
        try {
            while (true) {
                Object[] node = new Object[(int) (Runtime.getRuntime().maxMemory() / 4 / parts)];
                node[0] = list;
                list = node;
                count++;
            }
        } catch (OutOfMemoryError e) {
            list = null;
            System.out.println(e.getMessage() + ", " + e.getSuppressed().length + " suppressed");
            e.addSuppressed(new IllegalStateException("one of " + parts));
            System.out.println(e.getCause());
        }
        return count;
    }

    static void inFrames(int depth) {
        if (depth == 0) {
            hoard(8);
            throw new OutOfMemoryError("own");
        }
        try {
            inFrames(depth - 1);
        } finally {
            int[] scratch = new int[50];
            scratch[depth] = depth;
            System.out.println("frame " + scratch[depth]);
        }
    }

    public static void main(String[] args) {
        for (int parts : new int[] {3, 16, 100}) {
            int count = hoard(parts);
            System.out.println(count > 0);
            ArrayList<String> strings = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                strings.add("string " + i);
            }
            System.out.println(strings.get(99) + " of " + strings.size());
        }
        try {
            inFrames(3);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        try {
            byte[] huge = new byte[Integer.MAX_VALUE - 8];
            System.out.println("had " + huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println("no room");
        }
        System.out.println("alive");
    }
}
