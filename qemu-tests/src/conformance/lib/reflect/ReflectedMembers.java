import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;

/** Fields, methods and constructors of listed classes. */
public class ReflectedMembers {
    static class Point {
        public int x;
        private long y = 7;
        final String name;
        static double scale = 2.5;
        byte[] data = {1, 2};

        Point() {
            this("origin");
        }

        public Point(String name) {
            this.name = name;
        }

        private Point(int x, long y, String name) {
            this(name);
            this.x = x;
            this.y = y;
        }

        public int sum(int a, short b) {
            return x + a + b;
        }

        private String describe() {
            return name + "@" + x + "," + y;
        }

        static char first(CharSequence text) throws IllegalStateException {
            if (text.isEmpty()) {
                throw new IllegalStateException("empty");
            }
            return text.charAt(0);
        }

        @Override
        public String toString() {
            return "Point " + describe();
        }
    }

    static class Single {
        int listed = 3;
        int unlisted = 4;

        int twice(int x) {
            return 2 * x;
        }
    }

    public static void main(String[] args) throws Exception {
        fields();
        methods();
        constructors();
        mistakes();
        Object single = Single.class.getDeclaredConstructor().newInstance();
        System.out.println(Single.class.getDeclaredField("listed").get(single));
        System.out.println(Single.class.getDeclaredMethod("twice", int.class).invoke(single, 21));
    }

    private static void fields() throws Exception {
        Point point = new Point("p");
        for (Field field : Point.class.getDeclaredFields()) {
            field.setAccessible(true);
            System.out.println(field + " = " + (field.getType().isArray() ? "array" : field.get(point)));
        }
        Field x = Point.class.getDeclaredField("x");
        x.setInt(point, 5);
        x.set(point, (short) 6);
        System.out.println(x.getInt(point) + " " + x.getLong(point) + " " + x.getDouble(point));
        Field y = Point.class.getDeclaredField("y");
        y.setAccessible(true);
        y.set(point, 12);
        Field name = Point.class.getDeclaredField("name");
        name.setAccessible(true);
        name.set(point, "renamed");
        System.out.println(point);
        Field scale = Point.class.getDeclaredField("scale");
        scale.setDouble(null, 4);
        System.out.println(scale.get(null) + " " + Point.scale);
        System.out.println(x.equals(Point.class.getDeclaredField("x")) + " " + x.equals(y));
    }

    private static void methods() throws Exception {
        Point point = new Point(3, 4, "q");
        Method[] methods = Point.class.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            System.out.println(method + " " + Modifier.isStatic(method.getModifiers()));
        }
        Method sum = Point.class.getMethod("sum", int.class, short.class);
        System.out.println(sum.invoke(point, 10, (byte) 20));
        Method describe = Point.class.getDeclaredMethod("describe");
        describe.setAccessible(true);
        System.out.println(describe.invoke(point));
        Method first = Point.class.getDeclaredMethod("first", CharSequence.class);
        System.out.println(first.invoke(null, "words"));
        try {
            first.invoke(null, "");
        } catch (InvocationTargetException thrown) {
            System.out.println(thrown.getCause());
        }
        System.out.println(Point.class.getMethod("hashCode").getDeclaringClass());
        System.out.println(first.getParameterCount() + " " + first.getParameters()[0]);
    }

    private static void constructors() throws Exception {
        Constructor<?>[] all = Point.class.getDeclaredConstructors();
        Arrays.sort(all, Comparator.comparing(Constructor::toString));
        for (Constructor<?> each : all) {
            System.out.println(each);
        }
        System.out.println(Point.class.getDeclaredConstructor().newInstance());
        Constructor<Point> three =
                Point.class.getDeclaredConstructor(int.class, long.class, String.class);
        three.setAccessible(true);
        System.out.println(three.newInstance(1, 2, "three"));
    }

    private static void mistakes() throws Exception {
        Point point = new Point();
        attempt(() -> Point.class.getDeclaredField("z"));
        attempt(() -> Point.class.getDeclaredMethod("sum", int.class));
        attempt(() -> Point.class.getDeclaredConstructor(int.class));
        Method sum = Point.class.getMethod("sum", int.class, short.class);
        attempt(() -> sum.invoke(point, 1));
        attempt(() -> sum.invoke(point, 1, 2));
        attempt(() -> sum.invoke("text", 1, (short) 2));
        Field x = Point.class.getDeclaredField("x");
        attempt(
                () -> {
                    x.set(point, "text");
                    return null;
                });
        Field name = Point.class.getDeclaredField("name");
        attempt(
                () -> {
                    name.set(point, "other");
                    return null;
                });
    }

    interface Attempt {
        Object run() throws Exception;
    }

    private static void attempt(Attempt attempt) {
        try {
            System.out.println(attempt.run());
        } catch (Exception refused) {
            System.out.println(refused.getClass().getSimpleName());
        }
    }
}
