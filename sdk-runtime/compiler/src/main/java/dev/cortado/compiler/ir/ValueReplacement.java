package dev.cortado.compiler.ir;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Values to be used instead of others; collected first, then applied to a whole function at once.
 */
public final class ValueReplacement {
    private final Map<Value, Value> replacements = new IdentityHashMap<>();

    /** Uses {@code by} wherever {@code value} is used. */
    public void replace(Value value, Value by) {
        replacements.put(value, by);
    }

    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    /** What is used instead of a value; the value itself if nothing is. */
    public Value resolve(Value value) {
        Value current = value;
        Value next = replacements.get(current);
        while (next != null) {
            current = next;
            next = replacements.get(current);
        }
        return current;
    }

    /** Rewrites all operands. */
    public void apply(Function function) {
        if (replacements.isEmpty()) {
            return;
        }
        for (Block block : function.blocks()) {
            block.phis().forEach(p -> p.inputs().replaceAll(this::resolve));
            block.instructions().forEach(i -> i.operands().replaceAll(this::resolve));
            block.terminator().operands().replaceAll(this::resolve);
        }
    }
}
