public class CharactersAreNumbers {
    static String pick(char c) {
        return "char";
    }

    static String pick(int i) {
        return "int";
    }

    public static void main(String[] args) {
        char c = 'a';
        System.out.println(c + 1);
        System.out.println((char) (c + 1));
        System.out.println("" + c + 1);
        System.out.println('a' + 'b' + "c" + 'd' + 1);
        System.out.println(c++);
        System.out.println(++c);
        System.out.println(pick(c) + pick(c + 0) + pick((char) 65));
        final int constant = 66;
        char fromConstant = constant;
        System.out.println(fromConstant);
        for (char d = 'x'; d <= 'z'; d++) {
            System.out.println(d);
        }
        char max = Character.MAX_VALUE;
        max++;
        System.out.println((int) max);
        System.out.println((char) 0x41 == 'A');
        System.out.println('\u00e9' + 0);
        System.out.println('\\' + 0 + '\'' + '\t');
    }
}
