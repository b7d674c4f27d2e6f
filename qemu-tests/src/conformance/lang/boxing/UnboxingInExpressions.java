public class UnboxingInExpressions {
    static long sum(Integer... values) {
        long s = 0;
        for (int v : values) {
            s += v;
        }
        return s;
    }

    static Integer maybe(boolean b) {
        return b ? 5 : null;
    }

    static double widen(Integer i, Long l, Float f, Character c) {
        return i * l + f - c;
    }

    public static void main(String[] args) {
        System.out.println(sum(1, 2, 3) + sum());
        System.out.println((long) widen(3, 4L, 2.5f, 'a'));
        Character c = 'a';
        int next = c + 1;
        c++;
        System.out.println(next + " " + c);
        Boolean flag = Boolean.FALSE;
        if (!flag || maybe(true) > 4) {
            System.out.println("logic");
        }
        int[] counts = {1, 2};
        Integer index = 1;
        counts[index] += index;
        System.out.println(counts[index]);
        Integer i = maybe(true);
        Long l = 5L;
        System.out.println(l == (long) i);
        Object o = true ? 1 : "s";
        Object promoted = true ? 1 : 2.0;
        System.out.println(o + " " + promoted);
        try {
            int bad = maybe(false);
            System.out.println(bad);
        } catch (NullPointerException e) {
            System.out.println("null unboxed");
        }
        switch (i) {
            case 5 -> System.out.println("five");
            default -> System.out.println("other");
        }
    }
}
