public class StaticNestedSingleton {
    static final class Registry {
        private static final Registry INSTANCE = new Registry();
        private final int[] slots = new int[4];
        private int used;

        private Registry() {
            slots[used++] = 11;
        }

        static Registry get() {
            return INSTANCE;
        }

        int add(int v) {
            slots[used++] = v;
            return used;
        }

        int sum() {
            int s = 0;
            for (int i = 0; i < used; i++) {
                s += slots[i];
            }
            return s;
        }
    }

    public static void main(String[] args) {
        System.out.println(Registry.get().add(22) + " " + Registry.get().sum());
        System.out.println(Registry.get() == Registry.INSTANCE);
        System.out.println(Registry.get().add(-3) + " " + Registry.get().sum());
    }
}
