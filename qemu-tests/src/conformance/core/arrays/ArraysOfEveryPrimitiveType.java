public class ArraysOfEveryPrimitiveType {
    public static void main(String[] args) {
        boolean[] z = new boolean[3];
        byte[] b = new byte[3];
        char[] c = new char[3];
        short[] s = new short[3];
        int[] i = new int[3];
        long[] l = new long[3];
        float[] f = new float[3];
        double[] d = new double[3];
        Object[] o = new Object[3];
        System.out.println(
                z[0]
                        + " "
                        + b[0]
                        + " "
                        + (int) c[0]
                        + " "
                        + s[0]
                        + " "
                        + i[0]
                        + " "
                        + l[0]
                        + " "
                        + (int) f[0]
                        + " "
                        + (int) d[0]
                        + " "
                        + (o[0] == null));
        z[1] = true;
        b[1] = (byte) 200;
        c[1] = (char) 70000;
        s[1] = (short) 40000;
        i[1] = 0x7FFFFFFF;
        l[1] = Long.MIN_VALUE;
        f[1] = 2.75f;
        d[1] = -1e10;
        o[1] = "o";
        System.out.println(
                z[1]
                        + " "
                        + b[1]
                        + " "
                        + (int) c[1]
                        + " "
                        + s[1]
                        + " "
                        + i[1]
                        + " "
                        + l[1]
                        + " "
                        + (f[1] == 2.75f)
                        + " "
                        + (long) d[1]
                        + " "
                        + o[1]);
        System.out.println(
                z[2] + " " + b[2] + " " + (int) c[2] + " " + s[2] + " " + i[2] + " " + l[2]);
        System.out.println(
                z.length + b.length + c.length + s.length + i.length + l.length + f.length
                        + d.length + o.length);
        System.out.println(new int[0].length);
    }
}
