import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Generic types of fields and methods. */
public class GenericTypesOfMembers {
    static class Holder<K extends Comparable<K>, V> {
        List<String> names;
        Map<K, ? extends List<? super V>> nested;
        V[] values;
        List<int[]>[] arrays;
        Map.Entry<K, V> entry;
        int plain;

        <T extends Exception & Runnable> Map<T, V> make(List<T> list, K key) throws T {
            return null;
        }

        String simple(int a) {
            return null;
        }
    }

    public static void main(String[] args) throws Exception {
        for (Field field : Holder.class.getDeclaredFields()) {
            System.out.println(field.getName() + ": " + describe(field.getGenericType()));
            System.out.println("  " + field.toGenericString());
        }
        Method[] methods = Holder.class.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            System.out.println(method.toGenericString());
            System.out.println(
                    describe(method.getGenericReturnType())
                            + " "
                            + Arrays.toString(method.getGenericParameterTypes())
                            + " "
                            + Arrays.toString(method.getTypeParameters()));
        }
        Type names = Holder.class.getDeclaredField("names").getGenericType();
        System.out.println(names.equals(Holder.class.getDeclaredField("names").getGenericType()));
        System.out.println(Holder.class.getTypeParameters()[0].getBounds()[0]);
    }

    private static String describe(Type type) {
        return switch (type) {
            case Class<?> c -> "class " + c.getSimpleName();
            case ParameterizedType p ->
                    "parameterized "
                            + p.getRawType().getTypeName()
                            + Arrays.stream(p.getActualTypeArguments())
                                    .map(GenericTypesOfMembers::describe)
                                    .toList();
            case TypeVariable<?> v -> "variable " + v.getName() + " of " + v.getGenericDeclaration();
            case GenericArrayType a -> "array of " + describe(a.getGenericComponentType());
            case WildcardType w ->
                    "wildcard "
                            + Arrays.toString(w.getUpperBounds())
                            + Arrays.toString(w.getLowerBounds());
            default -> "unknown";
        };
    }
}
