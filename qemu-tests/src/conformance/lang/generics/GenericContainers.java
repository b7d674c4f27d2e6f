public class GenericContainers {
    static class Stack<T> {
        private Object[] items = new Object[2];
        private int size;

        void push(T t) {
            if (size == items.length) {
                Object[] bigger = new Object[size * 2];
                System.arraycopy(items, 0, bigger, 0, size);
                items = bigger;
            }
            items[size++] = t;
        }

        @SuppressWarnings("unchecked")
        T pop() {
            if (size == 0) {
                throw new IllegalStateException("empty");
            }
            T t = (T) items[--size];
            items[size] = null;
            return t;
        }
    }

    static <T extends Comparable<? super T>> T max(Iterable<? extends T> all) {
        T best = null;
        for (T t : all) {
            if (best == null || t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static class Range implements Iterable<Integer> {
        final int from;
        final int to;

        Range(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public java.util.Iterator<Integer> iterator() {
            return new java.util.Iterator<>() {
                int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }
    }

    @SafeVarargs
    static <T> int count(T wanted, T... all) {
        int n = 0;
        for (T t : all) {
            if (t.equals(wanted)) {
                n++;
            }
        }
        return n;
    }

    interface Visitor<R> {
        R leaf(int v);

        R node(R left, R right);
    }

    interface Tree {
        <R> R accept(Visitor<R> v);
    }

    static Tree leaf(int n) {
        return new Tree() {
            public <R> R accept(Visitor<R> v) {
                return v.leaf(n);
            }
        };
    }

    static Tree node(Tree l, Tree r) {
        return new Tree() {
            public <R> R accept(Visitor<R> v) {
                return v.node(l.accept(v), r.accept(v));
            }
        };
    }

    public static void main(String[] args) {
        Stack<String> s = new Stack<>();
        for (int i = 0; i < 9; i++) {
            s.push("s" + i);
        }
        System.out.println(s.pop() + s.pop() + s.size);
        Stack<Long> longs = new Stack<>();
        longs.push(1L << 40);
        System.out.println(longs.pop() + 1);
        try {
            longs.pop();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(max(new Range(3, 17)) + " " + max(new Range(0, 0)));
        System.out.println(count("a", "a", "b", "a") + count(1, 1, 2, 3));
        Tree t = node(node(leaf(1), leaf(2)), leaf(3));
        System.out.println(
                t.accept(
                        new Visitor<Integer>() {
                            public Integer leaf(int v) {
                                return v;
                            }

                            public Integer node(Integer l, Integer r) {
                                return l * 10 + r;
                            }
                        }));
        System.out.println(
                t.accept(
                        new Visitor<String>() {
                            public String leaf(int v) {
                                return "" + v;
                            }

                            public String node(String l, String r) {
                                return "(" + l + " " + r + ")";
                            }
                        }));
    }
}
