public class ClassLiteralsAndNamesInStatics {
    static final Class<?>[] TYPES = {
        String.class, int[].class, ClassLiteralsAndNamesInStatics.class, Runnable.class, long.class
    };
    static final Class<?> OF_OBJECT = new Object().getClass();
    static final String NAME = Inner.class.getName();

    static class Inner {
        static {
            System.out.println("a class literal does not initialise");
        }

        static int value = 3;
    }

    public static void main(String[] args) {
        for (Class<?> c : TYPES) {
            System.out.println(
                    c.getName()
                            + " "
                            + c.isArray()
                            + " "
                            + c.isInterface()
                            + " "
                            + c.isPrimitive());
        }
        System.out.println(OF_OBJECT == Object.class);
        System.out.println(NAME);
        System.out.println(TYPES[0] == "x".getClass());
        System.out.println(Inner.value);
        System.out.println(TYPES[1] == new int[3].getClass());
    }
}
