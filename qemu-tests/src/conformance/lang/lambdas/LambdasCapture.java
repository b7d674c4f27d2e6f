public class LambdasCapture {
    interface IntToInt {
        int apply(int x);
    }

    interface Maker {
        IntToInt make(int n);
    }

    interface Mixed {
        long call(byte b, long l, double d, Object o, boolean z);
    }

    int field = 3;

    IntToInt adder(int n) {
        return x -> x + n + field;
    }

    Runnable counter() {
        int[] count = {0};
        return () -> {
            count[0]++;
            field += count[0];
        };
    }

    static IntToInt compose(IntToInt f, IntToInt g) {
        return x -> g.apply(f.apply(x));
    }

    public static void main(String[] args) {
        LambdasCapture o = new LambdasCapture();
        IntToInt add = o.adder(10);
        System.out.println(add.apply(1));
        o.field = 100;
        System.out.println(add.apply(1));
        Runnable r = o.counter();
        r.run();
        r.run();
        System.out.println(o.field);
        Maker curried = a -> b -> a * 10 + b;
        System.out.println(curried.make(4).apply(2));
        System.out.println(compose(compose(x -> x + 1, x -> x * 2), x -> -x).apply(5));
        long big = 1L << 40;
        double half = 0.5;
        String text = "abc";
        Mixed m =
                (b, l, d, obj, z) ->
                        b + l + big + (long) (d * half) + (z ? obj.hashCode() : text.length());
        System.out.println(
                m.call((byte) -1, 2, 100, "x", true) + " " + m.call((byte) 1, 2, 100, null, false));
        IntToInt[] all = new IntToInt[4];
        for (int i = 0; i < all.length; i++) {
            int n = i;
            all[i] = x -> x * n;
        }
        int sum = 0;
        for (IntToInt f : all) {
            sum += f.apply(7);
        }
        System.out.println(sum);
        IntToInt stateless = x -> x;
        System.out.println(stateless.apply(9));
    }
}
