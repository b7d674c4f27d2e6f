public class HelpfulNullPointerMessagesAreAbsentOrHelpful {
    int[] data;

    public static void main(String[] args) {
        HelpfulNullPointerMessagesAreAbsentOrHelpful o =
                new HelpfulNullPointerMessagesAreAbsentOrHelpful();
        try {
            o.data[0] = 1;
        } catch (NullPointerException e) {
            String m = e.getMessage();
            System.out.println(m == null || m.contains("data"));
        }
        try {
            throw new NullPointerException("mine");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println(e.getCause());
        }
    }
}
