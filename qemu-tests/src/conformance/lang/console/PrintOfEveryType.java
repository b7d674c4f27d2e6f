public class PrintOfEveryType {
    public static void main(String[] args) {
        System.out.print(true);
        System.out.print('c');
        System.out.print(-1);
        System.out.print(1L << 50);
        System.out.print(1.5f);
        System.out.print(2.5);
        System.out.print("s");
        System.out.print((Object) null);
        System.out.print(new char[] {'x', 'y'});
        System.out.println();
        System.out.println(new char[] {'a', 'b'});
        System.out.println((Object) "object");
        System.out.println((String) null);
        System.out.println(1e100);
        System.out.println(0.1f);
        System.out.append("app").append('e').append("xndx", 1, 3).println();
        System.out.write('w');
        System.out.write('\n');
        System.out.print("tab\there\rline\n");
        System.out.println("no newline at the end follows");
        System.out.print("end");
        System.out.flush();
    }
}
