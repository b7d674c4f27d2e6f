public class InterfaceDefaultDiamond {
    interface Top {
        default String who() {
            return "Top";
        }

        default String twice() {
            return who() + who();
        }
    }

    interface Left extends Top {
        default String who() {
            return "Left";
        }
    }

    interface Right extends Top {}

    interface Other extends Top {
        default String who() {
            return "Other";
        }
    }

    static class LeftAndRight implements Left, Right {}

    static class Conflict implements Left, Other {
        public String who() {
            return Left.super.who() + "+" + Other.super.who();
        }
    }

    static class ClassWins {
        public String who() {
            return "class";
        }
    }

    static class ClassOverDefault extends ClassWins implements Left {}

    abstract static class Reabstracted implements Left {
        public abstract String who();
    }

    static class Concrete extends Reabstracted {
        public String who() {
            return "concrete";
        }
    }

    static class SubOfDiamond extends LeftAndRight {
        String viaSuper() {
            return super.who() + super.twice();
        }
    }

    public static void main(String[] args) {
        Top[] all = {
            new LeftAndRight(),
            new Conflict(),
            new ClassOverDefault(),
            new Concrete(),
            new SubOfDiamond(),
            new Top() {}
        };
        for (Top t : all) {
            System.out.println(t.who() + " " + t.twice());
        }
    }
}
