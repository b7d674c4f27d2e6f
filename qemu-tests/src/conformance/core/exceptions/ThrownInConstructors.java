public class ThrownInConstructors {
    static int made;
    static Part leaked;

    static class Part {
        final int id;
        int state = 1;

        Part(int id) {
            this.id = id;
            leaked = this;
            made++;
            if (id < 0) {
                throw new IllegalArgumentException();
            }
            state = 2;
        }
    }

    static class Whole extends Part {
        Part inner = new Part(id - 10);
        int after = 5;

        Whole(int id) {
            super(id);
            if (id == 99) {
                throw new IllegalStateException();
            }
            state = 3;
        }
    }

    static String attempt(int id) {
        made = 0;
        try {
            Whole w = new Whole(id);
            return "made " + w.state + w.after + w.inner.state;
        } catch (IllegalArgumentException e) {
            return "argument " + leaked.id + " " + leaked.state;
        } catch (IllegalStateException e) {
            return "state";
        }
    }

    public static void main(String[] args) {
        int[] ids = {20, -1, 5, 99};
        for (int id : ids) {
            System.out.println(attempt(id) + " " + made);
        }
    }
}
