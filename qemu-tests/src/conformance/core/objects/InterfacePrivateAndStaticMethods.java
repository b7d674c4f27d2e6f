public class InterfacePrivateAndStaticMethods {
    interface Counter {
        int START = 40;

        int step();

        static int start() {
            return START + hidden();
        }

        private static int hidden() {
            return 2;
        }

        private int next(int from) {
            return from + step();
        }

        default int after(int n) {
            int v = start();
            for (int i = 0; i < n; i++) {
                v = next(v);
            }
            return v;
        }
    }

    static class ByTwo implements Counter {
        public int step() {
            return 2;
        }

        public int next(int from) {
            return -1;
        }
    }

    public static void main(String[] args) {
        System.out.println(Counter.start());
        System.out.println(new ByTwo().after(4));
        System.out.println(
                new Counter() {
                    public int step() {
                        return -10;
                    }
                }.after(3));
        System.out.println(new ByTwo().next(0));
    }
}
