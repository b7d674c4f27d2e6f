import java.util.ArrayList;
import java.util.List;

/** As HeapIsUsableAfterOutOfMemory, on the stack of a thread of its own and on that of main. */
public class HeapIsUsableAfterOutOfMemoryInThreads {
    static final int LARGE = (int) (Runtime.getRuntime().maxMemory() / 4);
    static final int PART = (int) (Runtime.getRuntime().maxMemory() / 80);

    static void fill(String name) {
        int rounds = 0;
        List<byte[]> list = new ArrayList<>();
        while (rounds < 3) {
            try {
                list.add(new byte[PART]);
            } catch (OutOfMemoryError e) {
                boolean some = list.size() > 10;
                list = new ArrayList<>();
                rounds++;
                byte[] large = new byte[LARGE];
                large[LARGE - 1] = 1;
                System.out.println(name + some + rounds + large[LARGE - 1]);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> fill("thread "));
            thread.start();
            thread.join();
            fill("main ");
        }
        List<byte[]> list = new ArrayList<>();
        Thread thread =
                new Thread(
                        () -> {
                            while (true) {
                                list.add(new byte[PART]);
                            }
                        },
                        "greedy");
        thread.setUncaughtExceptionHandler(
                (t, e) -> {
                    list.clear();
                    System.out.println(t.getName() + " " + e);
                });
        thread.start();
        thread.join();
        byte[] large = new byte[LARGE];
        System.out.println(large[0] + list.size());
    }
}
