public class OperandsAreEvaluatedLeftToRight {
    static int step(String name, int value) {
        System.out.println(name);
        return value;
    }

    static int[] array(int[] a) {
        System.out.println("array");
        return a;
    }

    static int three(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    public static void main(String[] args) {
        System.out.println(step("a", 2) + step("b", 3) * step("c", 4) - step("d", 1));
        System.out.println(three(step("x", 1), step("y", 2), step("z", 3)));
        int[] a = new int[3];
        array(a)[step("index", 1)] = step("value", 9);
        System.out.println(a[1]);
        int i = 1;
        i = i + (i = 5) * i;
        System.out.println(i);
        a[i = 0] = i = 7;
        System.out.println(a[0] + " " + i);
        try {
            int[] none = null;
            none[step("index of null", 0)] = step("value for null", 1);
        } catch (NullPointerException e) {
            System.out.println("null after both");
        }
        try {
            a[step("index out", 9)] = step("value out", 1) / step("zero", 0);
        } catch (ArithmeticException e) {
            System.out.println("division first");
        }
        try {
            int x = step("left", 1) / 0 + step("right", 1);
        } catch (ArithmeticException e) {
            System.out.println("right never ran");
        }
    }
}
