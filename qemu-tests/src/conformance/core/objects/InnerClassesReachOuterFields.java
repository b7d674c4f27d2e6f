public class InnerClassesReachOuterFields {
    private int value = 1;
    private static int shared = 100;

    private int bump(int by) {
        return value += by;
    }

    class Inner {
        private int value = 10;

        class Innermost {
            int value = 1000;

            int sum() {
                return value
                        + Inner.this.value
                        + InnerClassesReachOuterFields.this.value++
                        + shared
                        + bump(5);
            }
        }
    }

    class Sub extends Inner {
        int own() {
            return super.hashCode() == hashCode() ? bump(2) : -1;
        }
    }

    static class Nested {
        private int hidden = 3;

        private static int count(InnerClassesReachOuterFields o) {
            return o.value + shared;
        }
    }

    public static void main(String[] args) {
        InnerClassesReachOuterFields outer = new InnerClassesReachOuterFields();
        Inner inner = outer.new Inner();
        Inner.Innermost deep = inner.new Innermost();
        System.out.println(deep.sum());
        inner.value = 20;
        deep.value = 0;
        System.out.println(deep.sum());
        System.out.println(outer.value);
        System.out.println(outer.new Sub().own());
        System.out.println(new Nested().hidden + Nested.count(outer));
        try {
            InnerClassesReachOuterFields none = null;
            none.new Inner();
        } catch (NullPointerException e) {
            System.out.println("no outer");
        }
    }
}
