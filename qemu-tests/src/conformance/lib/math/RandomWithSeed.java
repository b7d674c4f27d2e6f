import java.util.Random;

public class RandomWithSeed {
    public static void main(String[] args) {
        Random r = new Random(12345);
        for (int i = 0; i < 5; i++) {
            System.out.println(
                    r.nextInt()
                            + " "
                            + r.nextInt(100)
                            + " "
                            + r.nextLong()
                            + " "
                            + r.nextBoolean()
                            + " "
                            + r.nextDouble()
                            + " "
                            + r.nextFloat());
        }
        System.out.println(r.nextInt(5, 10) + " " + r.nextGaussian());
        byte[] b = new byte[6];
        r.nextBytes(b);
        System.out.println(b[0] + " " + b[5]);
        System.out.println(r.ints(5, 0, 10).sum());
        r.setSeed(1);
        System.out.println(r.nextInt());
    }
}
