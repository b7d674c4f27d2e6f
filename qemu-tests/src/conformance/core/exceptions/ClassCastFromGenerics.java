public class ClassCastFromGenerics {
    static class Box<T> {
        T value;

        T get() {
            return value;
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T pollute(Object o) {
        return (T) o;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Box<String> box = new Box<>();
        ((Box) box).value = new int[] {1};
        Object fine = box.get();
        System.out.println(fine instanceof int[]);
        try {
            String s = box.get();
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("cast at use");
        }
        Object passes = ClassCastFromGenerics.<String>pollute(new Object());
        System.out.println(passes != null);
        try {
            String s = pollute(new Object());
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("cast after call");
        }
        String none = pollute(null);
        System.out.println(none == null);
    }
}
