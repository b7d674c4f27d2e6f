public class FieldUpdatesAsValues {
    int i = 1;
    long l = 1;
    String s = "";
    static int si;
    static long sl;
    FieldUpdatesAsValues next;

    FieldUpdatesAsValues self() {
        s += "*";
        return this;
    }

    public static void main(String[] args) {
        FieldUpdatesAsValues o = new FieldUpdatesAsValues();
        System.out.println(o.self().i++ + ++o.self().i);
        System.out.println(o.self().l++ + ++o.self().l);
        System.out.println((o.self().i += 10) + (o.self().l *= 5));
        System.out.println(o.s);
        int a = o.i = 5;
        long b = o.l = sl = 6;
        System.out.println(a + b + sl + (si = 4) + (sl -= 100));
        o.next = new FieldUpdatesAsValues();
        o.next.next = o;
        o.next.i = o.next.next.i = si++;
        System.out.println(o.i + " " + o.next.i + " " + si);
        int[] array = new int[2];
        o.l = array[o.i = 1] = o.i + 20;
        System.out.println(o.l + " " + array[1]);
        long[] longs = new long[2];
        sl = longs[0] = longs[1] = o.l++;
        System.out.println(sl + " " + longs[0] + " " + o.l);
    }
}
