import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.Vector;

public class DequesAndQueues {
    static void fill(Deque<Integer> d) {
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                d.addFirst(i);
            } else {
                d.addLast(i);
            }
        }
        d.pollFirst();
        d.removeLast();
        d.push(77);
        d.removeFirstOccurrence(7);
        System.out.println(
                d
                        + " "
                        + d.peekFirst()
                        + " "
                        + d.peekLast()
                        + " "
                        + d.size()
                        + " "
                        + d.contains(8));
        while (d.size() > 2) {
            d.poll();
        }
        System.out.println(d);
        d.clear();
        System.out.println(d.poll() + " " + d.peek());
        try {
            d.pop();
        } catch (NoSuchElementException e) {
            System.out.println("empty");
        }
    }

    public static void main(String[] args) {
        fill(new ArrayDeque<>());
        fill(new LinkedList<>());
        PriorityQueue<Integer> pq = new PriorityQueue<>();
        for (int i = 0; i < 15; i++) {
            pq.add(i * 11 % 15);
        }
        pq.remove(4);
        StringBuilder b = new StringBuilder();
        while (!pq.isEmpty()) {
            b.append(pq.poll()).append(' ');
        }
        System.out.println(b);
        PriorityQueue<String> longest = new PriorityQueue<>((x, y) -> y.length() - x.length());
        longest.add("aa");
        longest.add("a");
        longest.add("aaa");
        System.out.println(longest.peek());
        LinkedList<String> l = new LinkedList<>();
        l.add("a");
        l.add(0, "b");
        l.addLast("c");
        l.set(1, "A");
        l.remove("c");
        System.out.println(l + l.getFirst() + l.indexOf("A"));
        Stack<Integer> s = new Stack<>();
        s.push(1);
        s.push(2);
        System.out.println(s.peek() + s.pop() + s.search(1) + " " + s);
        Vector<Integer> v = new Vector<>(s);
        v.addElement(5);
        System.out.println(v.elementAt(1) + " " + v.capacity());
        try {
            new ArrayDeque<String>().add(null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
    }
}
