public class InstanceInitialisersRunInTextOrder {
    static int n;

    static int mark(String s) {
        System.out.println(s + " " + n);
        return n++;
    }

    int a = mark("a");

    {
        b = 5;
        mark("block one");
    }

    int b = mark("b");
    int c;

    {
        c = a + b;
        mark("block two " + this.c);
    }

    final int d = mark("d");

    InstanceInitialisersRunInTextOrder() {
        mark("constructor " + (a + b + c + d));
    }

    InstanceInitialisersRunInTextOrder(int skip) {
        this();
        mark("second constructor");
    }

    public static void main(String[] args) {
        new InstanceInitialisersRunInTextOrder();
        new InstanceInitialisersRunInTextOrder(1);
    }
}
