import java.math.BigInteger;

public class BigIntegers {
    public static void main(String[] args) {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 50; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f);
        System.out.println(
                f.bitLength()
                        + " "
                        + f.getLowestSetBit()
                        + " "
                        + f.toString(16)
                        + " "
                        + f.mod(BigInteger.valueOf(1_000_003)));
        BigInteger a = new BigInteger("-123456789012345678901234567890");
        BigInteger b = new BigInteger("987654321098765432109876543210");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b));
        BigInteger[] qr = b.divideAndRemainder(a);
        System.out.println(qr[0] + " " + qr[1] + " " + b.mod(a.negate()) + " " + b.gcd(a));
        System.out.println(
                a.negate().sqrt()
                        + " "
                        + a.pow(3)
                        + " "
                        + a.signum()
                        + " "
                        + a.compareTo(b)
                        + " "
                        + a.hashCode());
        System.out.println(
                BigInteger.valueOf(3)
                                .modPow(BigInteger.valueOf(200), BigInteger.valueOf(1_000_000_007))
                        + " "
                        + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)));
        System.out.println(
                a.shiftLeft(70)
                        + " "
                        + a.shiftRight(40)
                        + " "
                        + a.and(b)
                        + " "
                        + a.or(b)
                        + " "
                        + a.xor(b)
                        + " "
                        + a.not());
        System.out.println(
                BigInteger.valueOf(97).isProbablePrime(10)
                        + " "
                        + BigInteger.valueOf(91).isProbablePrime(10));
        System.out.println(
                a.longValue()
                        + " "
                        + a.intValue()
                        + " "
                        + b.doubleValue()
                        + " "
                        + new BigInteger("ff", 16)
                        + " "
                        + new BigInteger(1, new byte[] {-1, 0})
                        + " "
                        + BigInteger.TWO.pow(200).toByteArray().length);
        try {
            a.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.longValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
