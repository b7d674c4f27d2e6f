import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class CollectorsOfEveryKind {
    record Item(String name, String group, int price) {}

    static void show(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        List<Item> items =
                List.of(
                        new Item("tea", "drink", 3),
                        new Item("bread", "food", 2),
                        new Item("milk", "drink", 1),
                        new Item("cake", "food", 9));
        show(
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Item::group,
                                        TreeMap::new,
                                        Collectors.mapping(Item::name, Collectors.toList()))));
        show(
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Item::group,
                                        TreeMap::new,
                                        Collectors.summingInt(Item::price))));
        show(
                items.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        i -> i.price() > 2, Collectors.counting())));
        Map<String, Integer> m = items.stream().collect(Collectors.toMap(Item::name, Item::price));
        show(new TreeMap<>(m));
        try {
            Stream.of("a", "a").collect(Collectors.toMap(Function.identity(), String::length));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        show(items.stream().collect(Collectors.averagingInt(Item::price)));
        show(items.stream().map(Item::group).collect(Collectors.toCollection(TreeSet::new)));
        show(
                items.stream()
                        .collect(
                                Collectors.teeing(
                                        Collectors.counting(),
                                        Collectors.summingInt(Item::price),
                                        (c, s) -> c + "/" + s)));
        show(items.stream().collect(Collectors.reducing(0, Item::price, Integer::max)));
        show(
                items.stream()
                        .map(Item::name)
                        .collect(
                                Collectors.collectingAndThen(Collectors.toList(), List::reversed)));
    }
}
