public class LocalAndAnonymousClassesCapture {
    interface Operation {
        long apply(int x);
    }

    int field = 5;

    Operation make(final int a, long b, char c) {
        int local = a * 2;
        class Local implements Operation {
            int calls;

            public long apply(int x) {
                calls++;
                return x + a + b + c + local + field + calls * 1000;
            }
        }
        return new Local();
    }

    Operation nested(int depth) {
        if (depth == 0) {
            return new Operation() {
                public long apply(int x) {
                    return x + field;
                }
            };
        }
        Operation inner = nested(depth - 1);
        return new Operation() {
            final int bonus = depth * 10;

            public long apply(int x) {
                return inner.apply(x * depth) + bonus;
            }
        };
    }

    static Operation[] all(int n) {
        Operation[] made = new Operation[n];
        for (int i = 0; i < n; i++) {
            int captured = i;
            made[i] =
                    new Operation() {
                        int state = captured;

                        {
                            state += 100;
                        }

                        public long apply(int x) {
                            return state++ * x;
                        }
                    };
        }
        return made;
    }

    public static void main(String[] args) {
        LocalAndAnonymousClassesCapture o = new LocalAndAnonymousClassesCapture();
        Operation op = o.make(1, 1L << 33, 'a');
        System.out.println(op.apply(1));
        o.field = 50;
        System.out.println(op.apply(1));
        System.out.println(o.nested(3).apply(7));
        for (Operation each : all(3)) {
            System.out.println(each.apply(2) + " " + each.apply(2));
        }
    }
}
