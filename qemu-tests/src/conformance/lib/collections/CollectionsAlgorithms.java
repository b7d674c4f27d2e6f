import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

public class CollectionsAlgorithms {
    record Person(String name, int age) {}

    public static void main(String[] args) {
        List<Integer> l = new ArrayList<>(List.of(5, 2, 8, 1, 9, 3));
        Collections.reverse(l);
        System.out.println(l);
        Collections.swap(l, 0, 5);
        Collections.rotate(l, 2);
        System.out.println(l);
        Collections.shuffle(l, new Random(42));
        System.out.println(l);
        System.out.println(
                Collections.max(l)
                        + " "
                        + Collections.min(l)
                        + " "
                        + Collections.frequency(l, 5)
                        + " "
                        + Collections.disjoint(l, List.of(7)));
        Collections.sort(l, Collections.reverseOrder());
        System.out.println(l);
        Collections.fill(l, 0);
        Collections.addAll(l, 1, 2);
        System.out.println(l + " " + Collections.indexOfSubList(l, List.of(0, 1)));
        List<Person> people = new ArrayList<>();
        String[] names = {"Dora", "Al", "Cy", "Bo", "Ed", "Flo", "Gus"};
        for (int i = 0; i < names.length; i++) {
            people.add(new Person(names[i], 30 + i % 3));
        }
        people.sort(Comparator.comparingInt(Person::age));
        System.out.println(people);
        people.sort(Comparator.comparingInt(Person::age).reversed().thenComparing(Person::name));
        System.out.println(people.get(0) + " " + people.get(6));
        List<String> withNull = Arrays.asList("b", null, "a");
        withNull.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        System.out.println(withNull);
        List<Integer> many = new ArrayList<>();
        Random r = new Random(7);
        for (int i = 0; i < 200; i++) {
            many.add(r.nextInt(1000));
        }
        Collections.sort(many);
        System.out.println(
                many.get(0) + " " + many.get(100) + " " + many.get(199) + " " + many.hashCode());
    }
}
