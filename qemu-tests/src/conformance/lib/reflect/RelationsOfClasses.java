import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What every Class object knows, without metadata. */
public class RelationsOfClasses {
    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape, Comparable<Circle>, Serializable {
        @Override
        public int compareTo(Circle other) {
            return Double.compare(radius, other.radius);
        }
    }

    record Square(int side) implements Shape {}

    enum Late {
        FIRST,
        SECOND {
            @Override
            public String toString() {
                return "second";
            }
        };

        static final long LOADED = System.nanoTime();
    }

    class Inner<T extends Number> extends ArrayList<Map<String, T>> {}

    public static void main(String[] args) {
        class Local {}
        Object anonymous = new Object() {};
        for (Class<?> each :
                List.of(
                        Circle.class,
                        Shape.class,
                        Late.class,
                        Inner.class,
                        Local.class,
                        anonymous.getClass(),
                        int.class,
                        String[].class,
                        Map.Entry.class,
                        Thread.State.class)) {
            System.out.println(
                    each.getName()
                            + " "
                            + Arrays.toString(each.getInterfaces())
                            + " in "
                            + each.getDeclaringClass()
                            + " within "
                            + each.getEnclosingClass()
                            + " "
                            + each.isMemberClass()
                            + each.isLocalClass()
                            + each.isAnonymousClass()
                            + each.isSealed()
                            + " package "
                            + each.getPackageName());
            System.out.println("  " + each.getGenericSuperclass() + " " + Arrays.toString(each.getGenericInterfaces()));
            System.out.println("  " + Arrays.toString(each.getTypeParameters()));
        }
        System.out.println(Arrays.toString(Shape.class.getPermittedSubclasses()));
        System.out.println(Arrays.toString(Late.class.getEnumConstants()));
        System.out.println(Enum.valueOf(Late.class, "SECOND"));
        Set<Late> all = EnumSet.allOf(Late.class);
        Map<Late, String> names = new EnumMap<>(Late.class);
        all.forEach(each -> names.put(each, each.name().toLowerCase()));
        System.out.println(names + " " + new TreeSet<>(all).first());
        System.out.println(Late.LOADED <= System.nanoTime());
    }
}
