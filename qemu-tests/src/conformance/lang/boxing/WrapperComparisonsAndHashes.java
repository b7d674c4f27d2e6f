public class WrapperComparisonsAndHashes {
    public static void main(String[] args) {
        System.out.println(
                Integer.hashCode(-5)
                        + " "
                        + Long.hashCode(1L << 40 | 3)
                        + " "
                        + Double.hashCode(1.5)
                        + " "
                        + Float.hashCode(-2.5f)
                        + " "
                        + Boolean.hashCode(true)
                        + " "
                        + Boolean.hashCode(false)
                        + " "
                        + Character.hashCode('x'));
        System.out.println(
                Integer.compare(1, 2)
                        + " "
                        + Long.compare(5, -5)
                        + " "
                        + Double.compare(0.0, -0.0)
                        + " "
                        + Double.compare(Double.NaN, 1)
                        + " "
                        + Float.compare(1f, 1f)
                        + " "
                        + Boolean.compare(true, false)
                        + " "
                        + Character.compare('a', 'c')
                        + " "
                        + Byte.compare((byte) -1, (byte) 1));
        System.out.println(
                Integer.valueOf(5).compareTo(6)
                        + " "
                        + Integer.max(3, 4)
                        + " "
                        + Integer.sum(3, 4)
                        + " "
                        + Long.min(3, 4));
        System.out.println(
                Double.isNaN(0.0 / 0)
                        + " "
                        + Double.isInfinite(1 / 0.0)
                        + " "
                        + Double.isFinite(1)
                        + " "
                        + Double.MIN_EXPONENT
                        + " "
                        + Float.MAX_EXPONENT
                        + " "
                        + Integer.SIZE
                        + " "
                        + Long.BYTES);
        Number[] numbers = {(byte) 300, (short) 70000, 3, 4L, 5.75f, -6.25};
        long sum = 0;
        for (Number n : numbers) {
            sum += n.longValue() * 10 + n.intValue() + n.byteValue();
        }
        System.out.println(sum);
        System.out.println(
                Character.isDigit('7')
                        + " "
                        + Character.isLetter('x')
                        + " "
                        + Character.isLetterOrDigit('_')
                        + " "
                        + Character.isUpperCase('X')
                        + " "
                        + Character.isWhitespace('\t')
                        + " "
                        + Character.toUpperCase('q')
                        + " "
                        + Character.toLowerCase('Q')
                        + " "
                        + Character.getNumericValue('z')
                        + " "
                        + Character.digit('f', 16)
                        + " "
                        + Character.forDigit(11, 16));
    }
}
