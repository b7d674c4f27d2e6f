import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/** Random numbers from the entropy source: not what they are, but that they look random. */
public class RandomBytesOfTheBoard {
    public static void main(String[] args) throws Exception {
        SecureRandom random = new SecureRandom();
        byte[] first = new byte[64];
        byte[] second = new byte[64];
        random.nextBytes(first);
        random.nextBytes(second);
        System.out.println(Arrays.equals(first, second));
        int ones = 0;
        for (int i = 0; i < first.length; i++) {
            ones += Integer.bitCount(first[i] & 0xFF) + Integer.bitCount(second[i] & 0xFF);
        }
        System.out.println(ones > 400 && ones < 624);
        int seen = 0;
        for (int i = 0; i < 100; i++) {
            seen |= 1 << random.nextInt(6);
        }
        System.out.println(seen);
        System.out.println(SecureRandom.getInstanceStrong().generateSeed(5).length);
        System.out.println(random.nextLong() != random.nextLong());
        UUID id = UUID.randomUUID();
        System.out.println(id.version() + " " + id.variant() + " " + id.equals(UUID.randomUUID()));
    }
}
