public class RecordPatternsNest {
    sealed interface Expr permits Num, Add, Mul, Neg {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Mul(Expr left, Expr right) implements Expr {}

    record Neg(Expr inner) implements Expr {}

    static int eval(Expr e) {
        return switch (e) {
            case Num(int v) -> v;
            case Add(var l, var r) -> eval(l) + eval(r);
            case Mul(Expr l, Expr r) -> eval(l) * eval(r);
            case Neg(Expr i) -> -eval(i);
        };
    }

    static Expr simplify(Expr e) {
        return switch (e) {
            case Add(Num(int a), Num(int b)) -> new Num(a + b);
            case Add(Num(int a), Expr r) when a == 0 -> simplify(r);
            case Add(Expr l, Num(int b)) when b == 0 -> simplify(l);
            case Mul(Num(int a), Expr r) when a == 1 -> simplify(r);
            case Mul(Num(int a), Expr _) when a == 0 -> new Num(0);
            case Neg(Neg(Expr i)) -> simplify(i);
            case Neg(Num(int v)) -> new Num(-v);
            case Add(Expr l, Expr r) -> new Add(simplify(l), simplify(r));
            case Mul(Expr l, Expr r) -> new Mul(simplify(l), simplify(r));
            case Neg n -> n;
            case Num n -> n;
        };
    }

    record Box<T>(T content) {}

    static String open(Object o) {
        if (o instanceof Box<?>(Box<?>(String s)) && s.length() > 1) {
            return "string in box in box " + s;
        }
        if (o instanceof Box<?>(Integer i)) {
            return "int in box " + (i + 1);
        }
        if (o instanceof Box<?>(var anything)) {
            return "box of " + anything;
        }
        return "no box";
    }

    public static void main(String[] args) {
        Expr e =
                new Add(
                        new Mul(new Num(3), new Neg(new Num(4))),
                        new Add(new Num(0), new Neg(new Neg(new Num(7)))));
        System.out.println(eval(e));
        System.out.println(simplify(e));
        System.out.println(simplify(simplify(e)));
        System.out.println(
                simplify(new Mul(new Num(0), e)) + " " + simplify(new Mul(new Num(1), new Num(9))));
        System.out.println(open(new Box<>(new Box<>("deep"))));
        System.out.println(open(new Box<>(new Box<>("x"))));
        System.out.println(open(new Box<>(41)) + ", " + open(new Box<>(null)) + ", " + open("x"));
        record Broken(int x) {
            public int x() {
                throw new IllegalStateException("accessor");
            }
        }
        try {
            Object b = new Broken(1);
            System.out.println(b instanceof Broken(int x) ? x : -1);
        } catch (MatchException m) {
            System.out.println("match exception " + m.getCause().getMessage());
        }
    }
}
