import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** HashMap, ArrayList, lambdas and exceptions. */
public class Collections {
    record Reading(String sensor, int value) {}

    static final class OutOfRangeException extends Exception {
        OutOfRangeException(String message) {
            super(message);
        }
    }

    private static int checked(Reading reading, int limit) throws OutOfRangeException {
        if (reading.value() > limit) {
            throw new OutOfRangeException(reading.sensor() + " reads " + reading.value());
        }
        return reading.value();
    }

    public static void main(String[] args) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readings.add(new Reading("sensor" + i % 4, i * i));
        }
        Map<String, List<Integer>> bySensor = new HashMap<>();
        IntUnaryOperator scale = x -> x * 10;
        for (Reading reading : readings) {
            try {
                int value = scale.applyAsInt(checked(reading, 200));
                bySensor.computeIfAbsent(reading.sensor(), s -> new ArrayList<>()).add(value);
            } catch (OutOfRangeException e) {
                System.out.println("ignored: " + e.getMessage());
            } finally {
                scale = scale.andThen(x -> x + 1);
            }
        }
        bySensor.forEach((sensor, values) -> System.out.println(sensor + ": " + values));
        readings.sort((a, b) -> b.value() - a.value());
        readings.removeIf(r -> r.value() < 100);
        System.out.println(readings);
        try {
            readings.get(readings.size());
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
