import dev.cortado.abi.NoInline;

/** Binary trees that are built and dropped while a long-lived list stays. */
public final class Allocation {
    static final class Tree {
        final Tree left;
        final Tree right;

        Tree(Tree left, Tree right) {
            this.left = left;
            this.right = right;
        }

        static Tree build(int depth) {
            return depth == 0 ? new Tree(null, null) : new Tree(build(depth - 1), build(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    static final class Link {
        final int value;
        final Link next;

        Link(int value, Link next) {
            this.value = value;
            this.next = next;
        }
    }

    @NoInline
    static int kernel() {
        Link list = null;
        for (int i = 0; i < 200; i++) {
            list = new Link(i, list);
        }
        int sum = 0;
        for (int round = 0; round < 24; round++) {
            for (int depth = 2; depth <= 7; depth++) {
                sum = sum * 31 + Tree.build(depth).count();
            }
            int[] scratch = new int[64 + round];
            for (int i = 0; i < scratch.length; i++) {
                scratch[i] = i * round;
            }
            sum += scratch[round];
        }
        for (Link link = list; link != null; link = link.next) {
            sum = sum * 31 + link.value;
        }
        return sum;
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
