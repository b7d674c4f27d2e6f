public class InitialisersSeeEachOthersSideEffects {
    static int counter;
    static String log = "";

    static int next(String who) {
        log += who + ";";
        return ++counter;
    }

    static class First {
        static final int ID = next("first");
        static final int PEER = Second.ID * 10;
    }

    static class Second {
        static final int ID = next("second");
        static final int PEER = Third.ID * 100;
    }

    static class Third {
        static final int ID = next("third");
    }

    static class Shared {
        static int[] table = new int[4];
        static int used;

        static int add(int v) {
            table[used++] = v;
            return used;
        }
    }

    static class UserA {
        static final int AT = Shared.add(100);
    }

    static class UserB {
        static final int AT = Shared.add(200);
    }

    public static void main(String[] args) {
        counter = 5;
        System.out.println(Third.ID);
        System.out.println(First.ID + " " + First.PEER);
        System.out.println(Second.ID + " " + Second.PEER);
        System.out.println(log);
        Shared.add(1);
        System.out.println(UserB.AT + " " + UserA.AT);
        for (int v : Shared.table) {
            System.out.println(v);
        }
    }
}
