public class StaticCountersAreSharedByInitialisers {
    static class Ids {
        private static int next = 1;

        static int take() {
            return next++;
        }
    }

    static class Red {
        static final int ID = Ids.take();
        final int instance = Ids.take();
    }

    static class Green {
        static final int ID = Ids.take();
        final int instance = Ids.take();
    }

    static class Blue {
        static final int ID = Ids.take();
    }

    public static void main(String[] args) {
        System.out.println(Green.ID);
        System.out.println(new Red().instance);
        System.out.println(Red.ID);
        System.out.println(new Green().instance + " " + new Green().instance);
        System.out.println(Blue.ID);
        System.out.println(Ids.take());
    }
}
