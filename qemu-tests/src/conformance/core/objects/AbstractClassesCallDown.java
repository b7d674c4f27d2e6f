public class AbstractClassesCallDown {
    abstract static class Template {
        final int run(int x) {
            int r = before(x);
            r = step(r);
            return after(r);
        }

        int before(int x) {
            return x + 1;
        }

        abstract int step(int x);

        int after(int x) {
            return x;
        }
    }

    static class Twice extends Template {
        int step(int x) {
            return x * 2;
        }
    }

    static class Negate extends Twice {
        @Override
        int after(int x) {
            return -x;
        }
    }

    abstract static class Partial extends Template {
        @Override
        int before(int x) {
            return 0;
        }
    }

    public static void main(String[] args) {
        Template[] all = {
            new Twice(),
            new Negate(),
            new Partial() {
                int step(int x) {
                    return x - 5;
                }
            }
        };
        for (Template t : all) {
            System.out.println(t.run(10) + " " + t.run(-1));
        }
    }
}
