public class RuntimeCountsMemory {
    static byte[][] blocks;

    static void fill(int count) {
        blocks = new byte[count][];
        for (int i = 0; i < count; i++) {
            blocks[i] = new byte[100];
        }
    }

    static void drop() {
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = null;
        }
    }

    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.freeMemory();
        fill((int) Math.min(before / 200, 10_000));
        long during = runtime.freeMemory();
        System.out.println(before - during >= blocks.length * 90L);
        drop();
        System.gc();
        System.out.println(runtime.freeMemory() > during);
        System.out.println(runtime.freeMemory() <= runtime.totalMemory());
        System.out.println(runtime.totalMemory() <= runtime.maxMemory());
        System.out.println(runtime.maxMemory() > 0);
    }
}
