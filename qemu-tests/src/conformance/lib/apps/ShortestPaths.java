import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

public class ShortestPaths {
    record Edge(int to, int cost) {}

    record State(int node, int distance) implements Comparable<State> {
        @Override
        public int compareTo(State o) {
            return Integer.compare(distance, o.distance);
        }
    }

    public static void main(String[] args) {
        int n = 25;
        List<List<Edge>> graph = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            graph.add(new ArrayList<>());
            graph.get(i).add(new Edge((i * 7 + 3) % n, i % 5 + 1));
            graph.get(i).add(new Edge((i + 1) % n, 4));
        }
        int[] distance = new int[n];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[0] = 0;
        PriorityQueue<State> queue = new PriorityQueue<>();
        queue.add(new State(0, 0));
        while (!queue.isEmpty()) {
            State s = queue.poll();
            if (s.distance() > distance[s.node()]) {
                continue;
            }
            for (Edge e : graph.get(s.node())) {
                int d = s.distance() + e.cost();
                if (d < distance[e.to()]) {
                    distance[e.to()] = d;
                    queue.add(new State(e.to(), d));
                }
            }
        }
        System.out.println(Arrays.toString(distance));
    }
}
