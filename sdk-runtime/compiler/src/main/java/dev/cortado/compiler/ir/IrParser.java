package dev.cortado.compiler.ir;

import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text form that {@link IrPrinter} writes.
 *
 * <p>Printing what was read gives the same text, but for the numbers of values, which the printer
 * gives anew. Where code was inlined from is not in the text. Two steps: define the blocks and
 * values, then connect them.
 */
public final class IrParser {
    /** An image object as the text names it. */
    private record NamedObject(int id, TypeRef typeRef) implements ImageObjectHandle {}

    private record Pending(int line, Block block, String text, Optional<Value> value) {}

    private static final Pattern HEADER = Pattern.compile("function (\\S+) \\((.*)\\) (\\S+) \\{");
    private static final Pattern BLOCK = Pattern.compile("b(\\d+)(?: unwind b(\\d+))?:");
    private static final Pattern DEFINITION =
            Pattern.compile("%(\\d+):(\\w+)(?:<([^>]*?)(!?)(\\*?)>)?");
    private static final Pattern INSTRUCTION =
            Pattern.compile("(\\w+)(?: \\{([^}]*)\\})?(?: ((?!@).*?))?(?: @(\\d+))?");
    private static final Pattern PHI_INPUT = Pattern.compile("\\[b(\\d+): (.*)");
    private static final Pattern OBJECT = Pattern.compile("object (\\d+)<(.*)>");

    private final List<String> lines;
    private final Map<Integer, Value> values = new HashMap<>();
    private final Map<Integer, Block> blocks = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private int line;

    private IrParser(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads one function.
     *
     * @throws IrSyntaxException if the text is not one
     */
    public static Function parse(String text) {
        return new IrParser(text.lines().toList()).function();
    }

    private Function function() {
        line = 1;
        Matcher header = match(HEADER, lines.isEmpty() ? "" : lines.getFirst());
        Function function =
                new Function(
                        method(header.group(1)),
                        parameters(header.group(2)),
                        type(header.group(3)));
        defineBlocks(function);
        define(function);
        pending.forEach(this::connect);
        return function;
    }

    private List<Parameter> parameters(String text) {
        List<Parameter> parameters = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String each : text.split(", ")) {
                Matcher definition = match(DEFINITION, each);
                Parameter parameter = new Parameter(type(definition.group(2)), parameters.size());
                define(definition, parameter);
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private void defineBlocks(Function function) {
        for (String text : lines) {
            Matcher block = BLOCK.matcher(text);
            if (block.matches()) {
                int id = Integer.parseInt(block.group(1));
                blocks.put(id, function.newBlock(id));
            }
        }
    }

    private void define(Function function) {
        Optional<Block> current = Optional.empty();
        for (line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            Matcher block = BLOCK.matcher(text);
            if (text.equals("}")) {
                return;
            } else if (block.matches()) {
                Block next = block(block.group(1));
                if (block.group(2) != null) {
                    next.unwindTo(Optional.of(block(block.group(2))));
                }
                current = Optional.of(next);
            } else if (current.isPresent() && text.startsWith("  ")) {
                defineLine(function, current.get(), text.substring(2));
            } else {
                throw error("no block, instruction or closing brace: " + text);
            }
        }
        throw error("the closing brace is missing");
    }

    private void defineLine(Function function, Block block, String text) {
        int equals = text.startsWith("%") ? text.indexOf(" = ") : -1;
        String body = equals < 0 ? text : text.substring(equals + 3);
        Optional<Matcher> definition =
                equals < 0
                        ? Optional.empty()
                        : Optional.of(match(DEFINITION, text.substring(0, equals)));
        Type type = definition.map(d -> type(d.group(2))).orElse(Type.VOID);
        if (body.equals("phi") || body.startsWith("phi ")) {
            Phi phi = new Phi(type);
            define(definition.orElseThrow(() -> error("a phi without a name")), phi);
            block.phis().add(phi);
            pending.add(new Pending(line, block, body, Optional.of(phi)));
            return;
        }
        Matcher parts = match(INSTRUCTION, body);
        Optional<Opcode> opcode = opcode(parts.group(1));
        if (opcode.isEmpty()) {
            pending.add(new Pending(line, block, body, Optional.empty()));
            return;
        }
        Position position = Position.of(function.method(), number(parts.group(4)));
        Optional<Object> attribute =
                Optional.ofNullable(parts.group(2)).map(a -> attribute(opcode.get(), a));
        Instruction instruction =
                new Instruction(opcode.get(), type, attribute, List.of(), position);
        definition.ifPresent(d -> define(d, instruction));
        block.instructions().add(instruction);
        pending.add(new Pending(line, block, body, Optional.of(instruction)));
    }

    private void define(Matcher definition, Value value) {
        if (definition.group(3) != null) {
            value.refine(
                    new RefType(
                            new TypeRef(definition.group(3)),
                            !definition.group(4).isEmpty(),
                            !definition.group(5).isEmpty()));
        }
        if (values.put(Integer.parseInt(definition.group(1)), value) != null) {
            throw error("%" + definition.group(1) + " is defined twice");
        }
    }

    private void connect(Pending each) {
        line = each.line();
        if (each.value().isPresent() && each.value().get() instanceof Phi phi) {
            String inputs = each.text().substring("phi".length()).strip();
            for (String input : inputs.isEmpty() ? new String[0] : inputs.split("\\](?:, |$)")) {
                Matcher parts = match(PHI_INPUT, input);
                phi.add(block(parts.group(1)), value(parts.group(2)));
            }
            return;
        }
        Matcher parts = match(INSTRUCTION, each.text());
        String operands = Optional.ofNullable(parts.group(3)).orElse("");
        if (each.value().isPresent()) {
            ((Instruction) each.value().get()).operands().addAll(values(operands));
        } else {
            MethodRef method = match(HEADER, lines.getFirst()).group(1).transform(this::method);
            Position position = Position.of(method, number(parts.group(4)));
            each.block().terminate(terminator(parts.group(1), operands, position));
        }
    }

    private Terminator terminator(String name, String operands, Position position) {
        return switch (name) {
            case "goto" -> new Terminator.Goto(block(operands.substring(1)), position);
            case "branch" -> {
                boolean cold = operands.endsWith(" cold");
                String[] parts =
                        (cold ? operands.substring(0, operands.length() - 5) : operands)
                                .split(", ");
                yield new Terminator.Branch(
                        value(parts[0]),
                        block(parts[1].substring(1)),
                        block(parts[2].substring(1)),
                        cold,
                        position);
            }
            case "switch" -> {
                String[] parts = operands.split(", ");
                List<Integer> keys = new ArrayList<>();
                List<Block> targets = new ArrayList<>();
                for (int i = 1; i < parts.length; i++) {
                    int colon = parts[i].indexOf(": b");
                    if (!parts[i].startsWith("default")) {
                        keys.add(Integer.parseInt(parts[i].substring(0, colon)));
                    }
                    targets.add(block(parts[i].substring(colon + 3)));
                }
                yield new Terminator.Switch(value(parts[0]), keys, targets, position);
            }
            case "return" -> new Terminator.Return(values(operands), position);
            case "throw" -> new Terminator.Throw(value(operands), position);
            case "unreachable" -> new Terminator.Unreachable(position);
            default -> throw error("no opcode or terminator: " + name);
        };
    }

    private List<Value> values(String operands) {
        List<Value> found = new ArrayList<>();
        if (!operands.isEmpty()) {
            for (String each : operands.split(", ")) {
                found.add(value(each));
            }
        }
        return found;
    }

    private Value value(String text) {
        if (text.startsWith("%")) {
            return Optional.ofNullable(values.get(number(text.substring(1))))
                    .orElseThrow(() -> error(text + " is not defined"));
        }
        int space = text.indexOf(' ');
        String payload = text.substring(space + 1);
        return switch (space < 0 ? text : text.substring(0, space)) {
            case "null" -> Constant.nullReference();
            case "true" -> Constant.ofBoolean(true);
            case "false" -> Constant.ofBoolean(false);
            case "i32" -> Constant.ofInt(Integer.parseInt(payload));
            case "i64" -> Constant.ofLong(Long.parseLong(payload));
            case "f32" ->
                    Constant.ofFloat(
                            Float.intBitsToFloat(
                                    Integer.parseUnsignedInt(payload.substring(2), 16)));
            case "f64" ->
                    Constant.ofDouble(
                            Double.longBitsToDouble(
                                    Long.parseUnsignedLong(payload.substring(2), 16)));
            case "object" -> {
                Matcher object = match(OBJECT, text);
                yield Constant.of(
                        new NamedObject(number(object.group(1)), new TypeRef(object.group(2))));
            }
            case "descriptor" -> Constant.of(new Constant.Descriptor(new TypeRef(payload)));
            case "symbol" -> Constant.of(new Constant.Symbol(payload));
            case "code" -> Constant.of(new Constant.Code(method(payload)));
            case "initrecord" ->
                    Constant.of(new Constant.InitializationRecord(new TypeRef(payload)));
            default -> throw error("no value: " + text);
        };
    }

    private Object attribute(Opcode opcode, String text) {
        return switch (opcode) {
            case CMP -> Condition.valueOf(text.toUpperCase(Locale.ROOT));
            case ARRAYLOAD, ARRAYSTORE -> Kind.valueOf(text.toUpperCase(Locale.ROOT));
            case GETFIELD, PUTFIELD, GETSTATIC, PUTSTATIC -> {
                int colon = text.lastIndexOf(':');
                int dot = text.lastIndexOf('.', colon);
                yield new FieldRef(
                        text.substring(0, dot),
                        text.substring(dot + 1, colon),
                        text.substring(colon + 1));
            }
            case INVOKESTATIC,
                    INVOKESPECIAL,
                    INVOKEVIRTUAL,
                    INVOKEINTERFACE,
                    CALL,
                    CALLNOUNWIND,
                    CALLINDIRECT ->
                    method(text);
            case INTRINSIC -> text;
            case LOAD, STORE -> {
                String[] parts = text.split(" ", 5);
                yield new MemoryAccess(
                        Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2].substring(2)),
                        Ordering.valueOf(parts[3].toUpperCase(Locale.ROOT)),
                        parts[4]);
            }
            default -> new TypeRef(text);
        };
    }

    private MethodRef method(String text) {
        int parenthesis = text.indexOf('(');
        int dot = text.lastIndexOf('.', Math.max(0, parenthesis));
        if (parenthesis < 0 || dot < 0) {
            throw error("no method: " + text);
        }
        return new MethodRef(
                text.substring(0, dot),
                text.substring(dot + 1, parenthesis),
                text.substring(parenthesis));
    }

    private Block block(String id) {
        return Optional.ofNullable(blocks.get(number(id)))
                .orElseThrow(() -> error("there is no block b" + id));
    }

    private Type type(String text) {
        for (Type type : Type.values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        throw error("no type: " + text);
    }

    private static Optional<Opcode> opcode(String text) {
        for (Opcode opcode : Opcode.values()) {
            if (opcode.text().equals(text)) {
                return Optional.of(opcode);
            }
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw error("not understood: " + text);
        }
        return matcher;
    }

    private IrSyntaxException error(String message) {
        return new IrSyntaxException(line, message);
    }
}
