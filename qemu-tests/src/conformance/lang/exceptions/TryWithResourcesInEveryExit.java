public class TryWithResourcesInEveryExit {
    static String log = "";

    record Closer(String id) implements AutoCloseable {
        @Override
        public void close() {
            log += id;
        }
    }

    static Closer failing() {
        throw new IllegalStateException("open");
    }

    static int f(int k) {
        for (int i = 0; i < 3; i++) {
            Closer shared = new Closer("s");
            try (shared;
                    Closer c = new Closer("c" + i);
                    Closer d = k == 3 && i == 1 ? failing() : null) {
                if (k == 0) {
                    return i;
                }
                if (k == 1) {
                    continue;
                }
                if (k == 2 && i == 1) {
                    break;
                }
                log += "b";
            } catch (IllegalStateException e) {
                log += "!" + e.getSuppressed().length;
            }
        }
        return -1;
    }

    public static void main(String[] args) {
        for (int k = 0; k < 5; k++) {
            log = "";
            System.out.println(f(k) + " " + log);
        }
    }
}
