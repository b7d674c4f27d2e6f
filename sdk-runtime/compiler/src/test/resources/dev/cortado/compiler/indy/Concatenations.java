class Concatenations {

    static int order;

    static String next(String text) {
        order++;
        return text + order;
    }

    static final class NullText {
        @Override
        public String toString() {
            return null;
        }
    }

    enum Color { RED }

    static void run(StringBuilder out) {
        byte b = -128;
        short s = -32768;
        char c = 'é';
        int i = Integer.MIN_VALUE;
        long l = Long.MIN_VALUE;
        float f = 1.1f;
        double d = Double.MIN_VALUE;
        boolean z = true;
        String none = null;
        Object object = null;
        char[] chars = {'x'};
        StringBuilder builder = new StringBuilder("builder");
        CharSequence sequence = "sequence";
        out.append("a" + b + s + c + i + l + f + d + z + none + object + "\n");
        out.append(b + "," + s + "," + c + "," + i + "," + l + "," + f + "," + d + "," + z + "\n");
        out.append(c + (c + "") + (char) (c + 1) + 'x' + 1 + 2L + "\n");
        out.append(Float.NaN + " " + f / 0 + " " + -0.0 + " " + 1e21 + " " + d + "\n");
        out.append("" + new NullText() + null + builder + sequence + Color.RED + "\n");
        out.append((chars + "").startsWith("[C@") + "\n");
        out.append(next("p") + next("q") + next("r") + "\n");
        out.append("tag \1 and \2 stay " + i + " \1\n");
        out.append("unicode \u20ac \ud83d\ude00 " + none + "\n");
        String text = "x";
        text += 1;
        text += 'c';
        text += 2.5;
        text += null;
        out.append(text + "\n");
        out.append(("" + text == text) + " " + ("" + text).equals(text) + "\n");
        Integer boxed = 5;
        Character boxedCharacter = 'k';
        out.append(boxed + "" + boxedCharacter + boxed.hashCode() + "\n");
        out.append(i + "" + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i
                + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + l
                + "\n");
    }
}
