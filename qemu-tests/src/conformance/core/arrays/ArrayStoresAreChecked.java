public class ArrayStoresAreChecked {
    interface Shape {}

    static class Base implements Shape {}

    static class Derived extends Base {}

    static void store(Object[] array, Object value) {
        try {
            array[0] = value;
            System.out.println("stored");
        } catch (ArrayStoreException e) {
            System.out.println("refused");
        }
    }

    public static void main(String[] args) {
        store(new Object[1], new Base());
        store(new Base[1], new Derived());
        store(new Derived[1], new Base());
        store(new Derived[1], null);
        store(new Shape[1], new Base());
        store(new Shape[1], "text");
        store(new String[1], "text");
        store(new String[1], new Object());
        store(new Object[1], new int[1]);
        store(new int[1][], new int[2]);
        store(new int[1][], new long[2]);
        store(new Object[1][], new String[2]);
        store(new Object[1][], new int[2]);
        store(new Object[1][], new int[2][2]);
        store(new Base[1][], new Derived[2]);
        store(new Derived[1][], new Base[2]);
        store(new Cloneable[1], new int[0]);
        store(new Cloneable[1], "not cloneable");
        store(new java.io.Serializable[1], new byte[0][0]);
        store(new Shape[1][], new Base[0]);
    }
}
