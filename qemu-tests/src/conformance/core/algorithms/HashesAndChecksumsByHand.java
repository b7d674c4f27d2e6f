public class HashesAndChecksumsByHand {
    static int crc32(byte[] data) {
        int crc = ~0;
        for (byte b : data) {
            crc ^= b & 0xFF;
            for (int i = 0; i < 8; i++) {
                crc = (crc >>> 1) ^ (0xEDB88320 & -(crc & 1));
            }
        }
        return ~crc;
    }

    static long fnv64(byte[] data) {
        long h = 0xCBF29CE484222325L;
        for (byte b : data) {
            h = (h ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return h;
    }

    static int adler(byte[] data) {
        int a = 1;
        int b = 0;
        for (byte d : data) {
            a = (a + (d & 0xFF)) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    static long xorshift(long x) {
        x ^= x << 13;
        x ^= x >>> 7;
        return x ^ x << 17;
    }

    static int murmurMix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    public static void main(String[] args) {
        byte[] data = new byte[257];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 7 ^ i >> 3);
        }
        System.out.println(crc32(data) + " " + fnv64(data) + " " + adler(data));
        long x = 88172645463325252L;
        for (int i = 0; i < 1000; i++) {
            x = xorshift(x);
        }
        System.out.println(x + " " + murmurMix((int) x));
    }
}
