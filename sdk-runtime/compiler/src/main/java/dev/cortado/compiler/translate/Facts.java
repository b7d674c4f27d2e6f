package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the checks and tests passed so far tell of references: a persistent list, newest first.
 *
 * <p>Extending shares the tail, so states at branches cost nothing; a lookup walks the list.
 */
final class Facts {
    /** Nothing beyond the values' own types. */
    static final Facts NONE = new Facts();

    private final Optional<Facts> older;
    private final Optional<Value> value;
    private final RefType known;
    private final Optional<TypeRef> proven;
    private final int depth;

    private Facts() {
        this.older = Optional.empty();
        this.value = Optional.empty();
        this.known = RefType.OBJECT;
        this.proven = Optional.empty();
        this.depth = 0;
    }

    private Facts(Facts older, Value value, RefType known, Optional<TypeRef> proven) {
        this.older = Optional.of(older);
        this.value = Optional.of(value);
        this.known = known;
        this.proven = proven;
        this.depth = older.depth + 1;
    }

    /** These facts and what else is known of a value. */
    Facts with(Value subject, RefType refined) {
        return new Facts(this, subject, refined, Optional.empty());
    }

    /** These facts and that a value passed a test for a type, which may be an interface. */
    Facts withProven(Value subject, RefType refined, TypeRef tested) {
        return new Facts(this, subject, refined, Optional.of(tested));
    }

    /** What is known of a reference. */
    RefType of(Value subject) {
        for (Facts f = this; f.older.isPresent(); f = f.older.get()) {
            if (f.value.get() == subject) {
                return f.known;
            }
        }
        return subject.refType();
    }

    /** Whether a value passed a test for a type that satisfies the predicate. */
    boolean proves(Value subject, Predicate<TypeRef> enough) {
        for (Facts f = this; f.older.isPresent(); f = f.older.get()) {
            if (f.value.get() == subject && f.proven.filter(enough).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The facts that hold whichever way was taken: the common tail. */
    static Facts common(List<Facts> ways) {
        Facts result = ways.getFirst();
        for (Facts other : ways.subList(1, ways.size())) {
            Facts a = result;
            Facts b = other;
            while (a != b) {
                if (a.depth >= b.depth) {
                    a = a.older.orElse(NONE);
                } else {
                    b = b.older.orElse(NONE);
                }
            }
            result = a;
        }
        return result;
    }

    /** Whether these are {@code base} and possibly more. */
    boolean extend(Facts base) {
        Facts f = this;
        while (f.depth > base.depth) {
            f = f.older.orElse(NONE);
        }
        return f == base;
    }
}
