import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

public class ArrayLists {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            list.add(i * 7 % 30);
        }
        System.out.println(list);
        list.remove(5);
        list.remove(Integer.valueOf(29));
        list.add(3, -1);
        list.set(0, 100);
        System.out.println(
                list.size()
                        + " "
                        + list.indexOf(-1)
                        + " "
                        + list.contains(29)
                        + " "
                        + list.lastIndexOf(100)
                        + " "
                        + list.hashCode());
        Collections.sort(list);
        System.out.println(list.subList(0, 8) + " " + Collections.binarySearch(list, 12));
        list.removeIf(x -> x % 2 == 0);
        list.replaceAll(x -> x * 2);
        System.out.println(list);
        for (Iterator<Integer> it = list.iterator(); it.hasNext(); ) {
            if (it.next() > 20) {
                it.remove();
            }
        }
        ListIterator<Integer> li = list.listIterator(list.size());
        StringBuilder b = new StringBuilder();
        while (li.hasPrevious()) {
            b.append(li.previousIndex()).append('=').append(li.previous()).append(' ');
        }
        System.out.println(b);
        try {
            for (Integer i : list) {
                list.add(i);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("concurrent modification");
        }
        try {
            list.get(1000);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        list.subList(1, 3).clear();
        list.addAll(0, List.of(9, 8));
        System.out.println(list + " " + list.reversed() + " " + list.getFirst() + list.getLast());
        System.out.println(
                list.equals(new ArrayList<>(list))
                        + " "
                        + list.toArray(new Integer[0]).length
                        + " "
                        + list.isEmpty());
    }
}
