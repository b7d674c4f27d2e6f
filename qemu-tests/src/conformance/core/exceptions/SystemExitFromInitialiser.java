public class SystemExitFromInitialiser {
    static class Leaver {
        static int value = leave();

        static int leave() {
            System.out.println("initialiser");
            System.exit(42);
            return 1;
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(Leaver.value);
    }
}
