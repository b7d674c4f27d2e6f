public class IdentityHashesOfInitialisersHold {
    static final Object KEY = new Object();
    static final int HASH = System.identityHashCode(KEY);
    static final Object[] KEYS = {new Object(), new Object(), new int[1]};
    static final int[] HASHES = new int[3];

    static {
        for (int i = 0; i < 3; i++) {
            HASHES[i] = KEYS[i].hashCode();
        }
    }

    public static void main(String[] args) {
        System.out.println(KEY.hashCode() == HASH);
        for (int i = 0; i < 3; i++) {
            System.out.println(System.identityHashCode(KEYS[i]) == HASHES[i]);
        }
        System.out.println(System.identityHashCode(null));
    }
}
