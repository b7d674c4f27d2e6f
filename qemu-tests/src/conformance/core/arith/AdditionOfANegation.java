/** A program whose only subtraction is the addition of a negation. */
class AdditionOfANegation {
    static float narrow;
    static float step;

    public static void main(String[] arguments) {
        for (int i = 1; i < 5; i++) {
            step += i;
            narrow = narrow + -step;
            System.out.println(Float.floatToRawIntBits(narrow));
        }
    }
}
