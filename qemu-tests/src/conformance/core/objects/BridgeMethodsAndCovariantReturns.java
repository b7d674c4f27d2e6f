public class BridgeMethodsAndCovariantReturns {
    interface Source<T> {
        T get();

        void put(T t);
    }

    static class Text implements Source<String> {
        String held = "";

        @Override
        public String get() {
            return held;
        }

        @Override
        public void put(String s) {
            held = held + s;
        }
    }

    static class Animal {
        Animal self() {
            System.out.println("Animal.self");
            return this;
        }

        Object child() {
            return "animal child";
        }
    }

    static class Dog extends Animal {
        @Override
        Dog self() {
            System.out.println("Dog.self");
            return this;
        }

        @Override
        String child() {
            return "puppy";
        }

        String bark() {
            return "woof";
        }
    }

    abstract static class Node<N extends Node<N>> {
        N next;

        abstract N append(N other);
    }

    static class IntNode extends Node<IntNode> {
        int value;

        IntNode(int value) {
            this.value = value;
        }

        @Override
        IntNode append(IntNode other) {
            next = other;
            return other;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Source<String> s = new Text();
        s.put("a");
        s.put("b");
        System.out.println(s.get());
        Source raw = s;
        try {
            raw.put(new Object());
            System.out.println("accepted");
        } catch (ClassCastException e) {
            System.out.println("bridge refused");
        }
        Animal a = new Dog();
        System.out.println(a.self().child() + " " + ((Dog) a.self()).bark());
        System.out.println(new Dog().self().bark() + new Animal().self().child());
        IntNode head = new IntNode(1);
        head.append(new IntNode(2)).append(new IntNode(3));
        int sum = 0;
        for (IntNode n = head; n != null; n = n.next) {
            sum += n.value;
        }
        System.out.println(sum);
        Node<IntNode> generic = head;
        System.out.println(generic.append(new IntNode(9)).value);
    }
}
