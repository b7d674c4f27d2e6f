import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** After an OutOfMemoryError, what the handler drops makes room for an array of 2/5 of the heap. */
public class HeapIsUsableAfterOutOfMemory {
    static final int LARGE = (int) (Runtime.getRuntime().maxMemory() / 5 * 2);
    static final int PART = (int) (Runtime.getRuntime().maxMemory() / 80);

    static List<byte[]> kept;
    Object[] held;

    static void large(String after) {
        byte[] large = new byte[LARGE];
        large[LARGE - 1] = 1;
        System.out.println(after + ": " + (large[0] + large[LARGE - 1]));
    }

    static void listDroppedByTheHandler() {
        List<byte[]> list = new ArrayList<>();
        try {
            while (true) {
                list.add(new byte[PART]);
            }
        } catch (OutOfMemoryError e) {
            list = null;
            large("local list");
        }
    }

    static void listOfTheTry() {
        try {
            List<byte[]> list = new ArrayList<>();
            while (true) {
                list.add(new byte[PART]);
            }
        } catch (OutOfMemoryError e) {
            large("list of the try");
        }
    }

    static void arraysInAChain() {
        Object[] head = null;
        int count = 0;
        try {
            while (true) {
                Object[] node = new Object[PART / 4];
                node[0] = head;
                head = node;
                count++;
            }
        } catch (Throwable e) {
            head = null;
            System.out.println(count > 20);
        }
        large("chain");
    }

    static void retries() {
        int rounds = 0;
        List<Object> list = new ArrayList<>();
        while (rounds < 4) {
            try {
                list.add(new int[PART / 4]);
            } catch (OutOfMemoryError e) {
                boolean some = list.size() > 20;
                list = new ArrayList<>();
                rounds++;
                System.out.println(some + " " + rounds);
                large("retry");
            }
        }
    }

    static void nested() {
        List<byte[]> outer = new ArrayList<>();
        try {
            outer.add(new byte[PART]);
            List<byte[]> inner = new ArrayList<>();
            try {
                while (true) {
                    inner.add(new byte[PART]);
                }
            } catch (OutOfMemoryError e) {
                inner = null;
                large("inner");
            }
            while (true) {
                outer.add(new byte[PART]);
            }
        } catch (OutOfMemoryError e) {
            outer.clear();
            large("outer " + outer.size());
        } finally {
            outer = null;
            large("finally");
        }
    }

    void field() {
        try {
            held = new Object[100];
            for (int i = 0; ; i++) {
                held[i] = new long[PART / 8];
            }
        } catch (OutOfMemoryError e) {
            held = null;
        }
        large("field");
    }

    static void staticField() {
        kept = new ArrayList<>();
        try {
            for (; ; ) {
                kept.add(new byte[PART]);
            }
        } catch (OutOfMemoryError e) {
            kept = null;
        }
        large("static field");
    }

    static void mapAndWhatIsStillNeeded(String name) {
        Map<Integer, byte[]> map = new HashMap<>();
        StringBuilder text = new StringBuilder(name);
        try {
            for (int i = 0; ; i++) {
                map.put(i, new byte[PART]);
            }
        } catch (Error e) {
            int size = map.size();
            map = null;
            text.append(size > 20).append(e.getMessage());
            large("map");
        }
        System.out.println(text.append(name.length()));
    }

    static void rows() {
        byte[][] rows = new byte[100][];
        int made = 0;
        try {
            for (int i = 0; ; i++) {
                rows[i] = new byte[PART];
                made = i;
            }
        } catch (OutOfMemoryError e) {
            int bytes = 0;
            for (int i = 0; i <= made; i++) {
                bytes += rows[i].length;
                rows[i] = null;
            }
            System.out.println(bytes > LARGE);
            large("rows " + rows.length);
        }
    }

    static void manyLocals(String a, String b) {
        byte[] c = new byte[PART];
        byte[] d = new byte[PART];
        byte[] e = new byte[PART];
        byte[] f = new byte[PART];
        byte[] g = new byte[PART];
        List<byte[]> list = new ArrayList<>();
        try {
            while (true) {
                list.add(new byte[c.length + d.length - e.length + f.length - g.length]);
            }
        } catch (OutOfMemoryError error) {
            c = d = e = null;
            f[0] = 7;
            list.clear();
            large(a + b);
        }
        System.out.println(f[0] + g.length - PART);
    }

    static void atOnce() {
        byte[] large = new byte[LARGE];
        large[1] = 3;
        try {
            byte[] other = new byte[LARGE * 2];
            large[2] = other[0];
        } catch (OutOfMemoryError e) {
            System.out.println(large[1] + large[2]);
            large = null;
            large = new byte[LARGE + 1];
            large[LARGE] = 4;
        }
        System.out.println(large[LARGE]);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            listDroppedByTheHandler();
            listOfTheTry();
            arraysInAChain();
            retries();
            nested();
            new HeapIsUsableAfterOutOfMemory().field();
            staticField();
            mapAndWhatIsStillNeeded("name");
            rows();
            manyLocals("many ", "locals");
            atOnce();
        }
        List<byte[]> list = new ArrayList<>();
        try {
            while (true) {
                list.add(new byte[PART]);
            }
        } catch (OutOfMemoryError e) {
            System.out.println(list.size() > 20);
        }
        list = null;
        large("main");
    }
}
