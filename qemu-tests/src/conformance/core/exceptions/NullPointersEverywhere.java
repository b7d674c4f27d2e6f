public class NullPointersEverywhere {
    int field;
    long wide;
    Object ref;

    int method() {
        return field;
    }

    private int hidden() {
        return 1;
    }

    final int last() {
        return 2;
    }

    interface Doing {
        void run();
    }

    static NullPointersEverywhere none;
    static int[] noInts;
    static Object[] noObjects;
    static Doing noDoing;
    static RuntimeException noException;

    static void probe(int k) {
        switch (k) {
            case 0 -> none.field = 1;
            case 1 -> System.out.println(none.field);
            case 2 -> none.wide++;
            case 3 -> none.ref = none;
            case 4 -> none.method();
            case 5 -> none.hidden();
            case 6 -> none.last();
            case 7 -> System.out.println(noInts.length);
            case 8 -> noInts[0] = 1;
            case 9 -> System.out.println(noInts[-1]);
            case 10 -> noObjects[0] = "x";
            case 11 -> System.out.println(noObjects[5]);
            case 12 -> noDoing.run();
            case 13 -> {
                throw noException;
            }
            case 14 -> {
                synchronized (none) {
                    System.out.println("locked");
                }
            }
            case 15 -> none.hashCode();
            case 16 -> none.getClass();
            case 17 -> System.out.println(none.equals(none));
            case 18 -> {
                int[][] grid = new int[1][];
                grid[0][0] = 1;
            }
            case 19 -> {
                String s = (String) noObjects[0];
            }
            case 20 -> {
                Integer boxed = null;
                int i = boxed;
            }
            case 21 -> {
                for (int i : noInts) {
                    System.out.println(i);
                }
            }
            case 22 -> {
                String s = null;
                switch (s) {
                    case "a":
                        System.out.println("a");
                }
            }
            default -> System.out.println("nothing wrong " + none + (Object) null);
        }
    }

    public static void main(String[] args) {
        int caught = 0;
        for (int k = 0; k <= 23; k++) {
            try {
                probe(k);
                System.out.println("passed " + k);
            } catch (NullPointerException e) {
                caught++;
            }
        }
        System.out.println(caught);
    }
}
