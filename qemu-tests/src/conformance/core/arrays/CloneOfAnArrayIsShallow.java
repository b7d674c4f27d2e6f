public class CloneOfAnArrayIsShallow {
    public static void main(String[] args) {
        int[] a = {1, 2, 3};
        int[] b = a.clone();
        b[0] = 9;
        System.out.println(a[0] + " " + b[0] + " " + b.length + " " + (a == b));
        int[][] deep = {{1}, {2}};
        int[][] copy = deep.clone();
        copy[0][0] = 5;
        copy[1] = null;
        System.out.println(deep[0][0] + " " + (deep[1] == null));
        long[] l = new long[] {1L << 40}.clone();
        System.out.println(l[0]);
        byte[] bytes = {1, 2, 3, 4, 5};
        System.out.println(bytes.clone()[4]);
        String[] s = {"x", null};
        System.out.println(s.clone()[0] + s.clone()[1]);
        System.out.println(new double[0].clone().length);
        try {
            int[] none = null;
            none.clone();
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
