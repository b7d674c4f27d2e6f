import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

public class ExpressionCalculator {
    private final String source;
    private int at;
    private static final Map<Character, DoubleBinaryOperator> OPERATORS = new HashMap<>();

    static {
        OPERATORS.put('+', Double::sum);
        OPERATORS.put('-', (a, b) -> a - b);
        OPERATORS.put('*', (a, b) -> a * b);
        OPERATORS.put('/', (a, b) -> a / b);
    }

    ExpressionCalculator(String source) {
        this.source = source;
    }

    double sum() {
        double v = product();
        while (at < source.length() && (source.charAt(at) == '+' || source.charAt(at) == '-')) {
            v = OPERATORS.get(source.charAt(at++)).applyAsDouble(v, product());
        }
        return v;
    }

    double product() {
        double v = atom();
        while (at < source.length() && (source.charAt(at) == '*' || source.charAt(at) == '/')) {
            v = OPERATORS.get(source.charAt(at++)).applyAsDouble(v, atom());
        }
        return v;
    }

    double atom() {
        if (source.charAt(at) == '(') {
            at++;
            double v = sum();
            at++;
            return v;
        }
        int start = at;
        while (at < source.length()
                && (Character.isDigit(source.charAt(at)) || source.charAt(at) == '.')) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("number expected at " + at);
        }
        return Double.parseDouble(source.substring(start, at));
    }

    static int postfix(String s) {
        Deque<Integer> stack = new ArrayDeque<>();
        for (String token : s.split(" ")) {
            switch (token) {
                case "+" -> stack.push(stack.pop() + stack.pop());
                case "*" -> stack.push(stack.pop() * stack.pop());
                default -> stack.push(Integer.parseInt(token));
            }
        }
        return stack.pop();
    }

    public static void main(String[] args) {
        String[] all = {"1+2*3", "(1+2)*3", "10/4-1", "2*(3+4)*5.5", "1/3", "1+", "7"};
        for (String s : all) {
            try {
                System.out.println(s + " = " + new ExpressionCalculator(s).sum());
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                System.out.println(s + " fails");
            }
        }
        System.out.println(postfix("3 4 + 5 * 2 +"));
    }
}
