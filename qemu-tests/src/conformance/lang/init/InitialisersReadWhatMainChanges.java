public class InitialisersReadWhatMainChanges {
    static class Table {
        static final int[] SQUARES = {0, 1, 4, 9};
        static final int[] CUBES = {0, 1, 8, 27};
        static final Cell CELL = new Cell();
        static int scale = 2;
        static int offset = 7;
    }

    static class Cell {
        int value = 5;
    }

    static class ReadsChangedArray {
        static final int X = Table.SQUARES[3];
    }

    static class ReadsConstantArray {
        static final int X = Table.CUBES[3];
    }

    static class ReadsChangedObject {
        static final int X = Table.CELL.value;
    }

    static class ReadsChangedStatic {
        static final int X = Table.scale;
    }

    static class ReadsConstantStatic {
        static final int X = Table.offset;
    }

    static class ReadsAllThroughAnother {
        static final int X =
                ReadsChangedArray.X + ReadsConstantArray.X + ReadsChangedStatic.X;
    }

    static int[] alias(boolean first) {
        return first ? Table.SQUARES : new int[4];
    }

    public static void main(String[] args) {
        alias(args.length == 0)[3] = 10;
        Table.CELL.value++;
        Table.scale *= 3;
        System.out.println(ReadsChangedArray.X);
        System.out.println(ReadsConstantArray.X);
        System.out.println(ReadsChangedObject.X);
        System.out.println(ReadsChangedStatic.X);
        System.out.println(ReadsConstantStatic.X);
        System.out.println(ReadsAllThroughAnother.X);
    }
}
