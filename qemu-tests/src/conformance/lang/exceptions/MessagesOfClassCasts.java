public class MessagesOfClassCasts {
    static class A {}

    public static void main(String[] args) {
        Object o = new A();
        try {
            System.out.println((Integer) o);
        } catch (ClassCastException e) {
            System.out.println(
                    e.getMessage()
                            .startsWith(
                                    "class MessagesOfClassCasts$A cannot be cast to class java.lang.Integer"));
        }
        try {
            Object n = 5;
            System.out.println((String) n);
        } catch (ClassCastException e) {
            System.out.println(
                    e.getMessage()
                            .startsWith(
                                    "class java.lang.Integer cannot be cast to class java.lang.String"));
        }
        try {
            Object n = new int[1];
            System.out.println((Object[]) n);
        } catch (ClassCastException e) {
            System.out.println(
                    e.getMessage()
                            .startsWith("class [I cannot be cast to class [Ljava.lang.Object;"));
        }
    }
}
