public class GarbageIsReclaimed {
    static class Node {
        Node next;
        int value;

        Node(Node next, int value) {
            this.next = next;
            this.value = value;
        }
    }

    public static void main(String[] args) {
        int check = 0;
        Node kept = null;
        for (int i = 0; i < 20000; i++) {
            Node n = new Node(null, i);
            check = check * 31 + n.value;
            if (i % 1000 == 0) {
                kept = new Node(kept, i);
            }
        }
        System.out.println(check);
        int sum = 0;
        int count = 0;
        for (Node n = kept; n != null; n = n.next) {
            sum += n.value;
            count++;
        }
        System.out.println(sum + " " + count);
        long total = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] b = new byte[i % 300];
            if (b.length > 0) {
                b[b.length - 1] = (byte) i;
                total += b[b.length - 1] + b[0];
            }
        }
        System.out.println(total);
    }
}
