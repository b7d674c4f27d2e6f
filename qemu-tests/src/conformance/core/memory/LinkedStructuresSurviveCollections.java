public class LinkedStructuresSurviveCollections {
    static class Tree {
        Tree left;
        Tree right;
        final int key;
        long payload;

        Tree(int key) {
            this.key = key;
            payload = key * 1_000_000_007L;
        }

        void insert(int k) {
            if (k < key) {
                if (left == null) {
                    left = new Tree(k);
                } else {
                    left.insert(k);
                }
            } else if (k > key) {
                if (right == null) {
                    right = new Tree(k);
                } else {
                    right.insert(k);
                }
            }
        }

        long sum() {
            return payload + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
        }

        int size() {
            return 1 + (left == null ? 0 : left.size()) + (right == null ? 0 : right.size());
        }
    }

    static class Ring {
        Ring next = this;
        Ring previous = this;
        int id;
    }

    public static void main(String[] args) {
        Tree root = new Tree(500);
        int x = 12345;
        for (int i = 0; i < 150; i++) {
            x = x * 1103515245 + 12345;
            root.insert((x >>> 16) % 1000);
            int[] garbage = new int[200];
            garbage[i] = x;
        }
        System.out.println(root.size() + " " + root.sum());
        Ring ring = new Ring();
        for (int i = 1; i < 50; i++) {
            Ring r = new Ring();
            r.id = i;
            r.next = ring.next;
            r.previous = ring;
            ring.next.previous = r;
            ring.next = r;
            Object[] garbage = new Object[100];
            garbage[3] = r;
        }
        int forward = 0;
        int backward = 0;
        Ring r = ring;
        do {
            forward = forward * 31 + r.id;
            r = r.next;
        } while (r != ring);
        do {
            backward = backward * 31 + r.id;
            r = r.previous;
        } while (r != ring);
        System.out.println(forward + " " + backward);
        for (int i = 0; i < 300; i++) {
            Ring a = new Ring();
            Ring b = new Ring();
            a.next = b;
            b.next = a;
        }
        System.out.println(root.size() + " " + root.sum());
    }
}
