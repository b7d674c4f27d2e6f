import java.util.function.IntUnaryOperator;

public class EnumsAndLambdasInStaticTables {
    enum Step {
        TWICE(x -> x * 2),
        SQUARE(x -> x * x),
        NEGATE(x -> -x);

        final IntUnaryOperator code;
        int uses;

        Step(IntUnaryOperator code) {
            this.code = code;
        }
    }

    record Entry(String name, Step step, int... values) {}

    static final Entry[] TABLE = {
        new Entry("a", Step.TWICE, 1, 2),
        new Entry("b", Step.NEGATE),
        new Entry("c", Step.SQUARE, 9)
    };
    static final Runnable PRINT = () -> System.out.println("from a static lambda " + TABLE.length);
    static final IntUnaryOperator CHAIN = Step.TWICE.code.andThen(Step.SQUARE.code);

    public static void main(String[] args) {
        for (Entry e : TABLE) {
            int sum = 0;
            for (int v : e.values()) {
                sum += e.step().code.applyAsInt(v);
                e.step().uses++;
            }
            System.out.println(e.name() + " " + e.step() + " " + sum);
        }
        PRINT.run();
        System.out.println(CHAIN.applyAsInt(5) + " " + Step.TWICE.uses + Step.SQUARE.uses);
        System.out.println(TABLE[0].step() == Step.valueOf("TWICE"));
    }
}
