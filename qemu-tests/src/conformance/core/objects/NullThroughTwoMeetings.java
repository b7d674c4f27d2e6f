/** A null that two joins of paths pass on is still null where an object is not made any more. */
class NullThroughTwoMeetings {
    record Text(int length) {}

    static int limit;

    static Text shorter(int length) {
        for (int i = 0; i < length; i++) {
            if (i * i > limit) {
                return new Text(i);
            }
        }
        return null;
    }

    static Text longer(int length) {
        for (int i = length; i > 0; i--) {
            if (i * 3 < limit) {
                return new Text(-i);
            }
        }
        return null;
    }

    static int length(int start) {
        Text text = new Text(start);
        Text other = start < limit ? shorter(start) : longer(start);
        if (other != null) {
            text = other;
        }
        return text.length();
    }

    public static void main(String[] arguments) {
        for (limit = 0; limit < 20; limit += 7) {
            for (int start = 0; start < 12; start += 3) {
                System.out.println(limit + " " + start + " " + length(start));
            }
        }
    }
}
