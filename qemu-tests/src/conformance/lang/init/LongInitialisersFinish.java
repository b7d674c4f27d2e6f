public class LongInitialisersFinish {
    static class Table {
        static final int[] CRC = new int[256];
        static final byte[] PRIMES = new byte[2000];
        static int primeCount;

        static {
            for (int n = 0; n < 256; n++) {
                int c = n;
                for (int k = 0; k < 8; k++) {
                    c = (c & 1) != 0 ? 0xEDB88320 ^ (c >>> 1) : c >>> 1;
                }
                CRC[n] = c;
            }
            for (int i = 2; i < PRIMES.length; i++) {
                if (PRIMES[i] == 0) {
                    primeCount++;
                    for (int j = i + i; j < PRIMES.length; j += i) {
                        PRIMES[j] = 1;
                    }
                }
            }
        }
    }

    static class Loop {
        static final long SUM;

        static {
            long s = 0;
            for (int i = 0; i < 300_000; i++) {
                s = s * 31 + i;
            }
            SUM = s;
        }
    }

    public static void main(String[] args) {
        int crc = ~0;
        for (char c : "123456789".toCharArray()) {
            crc = Table.CRC[(crc ^ c) & 0xFF] ^ (crc >>> 8);
        }
        System.out.println(Integer.toHexString(~crc) + " " + Table.primeCount + " " + Loop.SUM);
    }
}
