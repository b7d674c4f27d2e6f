public class ObjectMethods {
    static class Plain {}

    static class Valued implements Cloneable, Comparable<Valued> {
        int n;
        int[] data = {1};

        Valued(int n) {
            this.n = n;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Valued v && v.n == n;
        }

        @Override
        public int hashCode() {
            return n * 31;
        }

        @Override
        public String toString() {
            return "V" + n;
        }

        @Override
        public Valued clone() {
            try {
                return (Valued) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public int compareTo(Valued o) {
            return Integer.compare(n, o.n);
        }
    }

    static class NotCloneable {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) {
        Plain p = new Plain();
        Plain q = new Plain();
        System.out.println(p.equals(p) + " " + p.equals(q) + " " + (p.hashCode() == p.hashCode()));
        System.out.println(p.toString().startsWith("ObjectMethods$Plain@"));
        Valued a = new Valued(5);
        Valued b = a.clone();
        b.n = 6;
        b.data[0] = 9;
        System.out.println(
                a
                        + " "
                        + b
                        + " "
                        + a.data[0]
                        + " "
                        + a.equals(new Valued(5))
                        + " "
                        + a.hashCode()
                        + " "
                        + a.compareTo(b));
        try {
            new NotCloneable().copy();
        } catch (CloneNotSupportedException e) {
            System.out.println("not cloneable " + e.getMessage());
        }
        System.out.println(a.getClass() == Valued.class);
        System.out.println(
                a.getClass().getName()
                        + " "
                        + Plain.class.getSimpleName()
                        + " "
                        + new int[0].getClass().getName()
                        + " "
                        + int.class.getName()
                        + " "
                        + String[].class.getName());
        System.out.println(
                Integer.class.isInstance(5)
                        + " "
                        + Number.class.isInstance("x")
                        + " "
                        + int[].class.isArray()
                        + " "
                        + Comparable.class.isInterface()
                        + " "
                        + (Plain.class.getSuperclass() == Object.class));
        System.out.println(
                java.util.Objects.equals(null, null)
                        + " "
                        + java.util.Objects.hash(1, "a", null)
                        + " "
                        + java.util.Objects.requireNonNullElse(null, "else")
                        + " "
                        + java.util.Objects.toString(null));
        int seen = 0;
        Object[] many = new Object[50];
        for (int i = 0; i < 50; i++) {
            many[i] = new Object();
        }
        for (Object o : many) {
            int h = o.hashCode();
            byte[] garbage = new byte[2000];
            garbage[0] = (byte) h;
            seen += h == o.hashCode() && h == System.identityHashCode(o) ? 1 : 0;
        }
        System.out.println(seen);
    }
}
