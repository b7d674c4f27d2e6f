import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A record taken apart and put together again. */
public class RecordComponentsOfRecords {
    record Sample(int id, String name, List<Double> values) {}

    public static void main(String[] args) throws Exception {
        Sample sample = new Sample(4, "four", List.of(1.5, 2.5));
        RecordComponent[] components = Sample.class.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            components[i].getAccessor().setAccessible(true);
            values[i] = components[i].getAccessor().invoke(sample);
            System.out.println(components[i] + " " + components[i].getGenericType() + " " + values[i]);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object copy = Sample.class.getDeclaredConstructor(types).newInstance(values);
        System.out.println(copy.equals(sample) + " " + copy);
        System.out.println(String.class.getRecordComponents() == null);
    }
}
