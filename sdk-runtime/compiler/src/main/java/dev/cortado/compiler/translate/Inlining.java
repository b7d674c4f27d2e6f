package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.translate.BodyTranslation.Exit;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;

/**
 * Translates the body of a tiny method in place of its call, so that what it folds to is known at
 * once.
 */
final class Inlining {
    private static final int MAX_DEPTH = 8;

    private final BodyTranslation body;
    private final Translation translation;
    private final FunctionBuilder builder;

    Inlining(BodyTranslation body) {
        this.body = body;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    /** Inlines a call if the method is tiny, or asks for it; pushes the result. */
    boolean translate(JavaMethod target, List<Value> arguments) {
        if (depth() >= MAX_DEPTH || isRecursive(target)) {
            return false;
        }
        Optional<Bytecode> tiny = translation.tinyMethods().inlinable(target);
        if (tiny.isEmpty()) {
            return false;
        }
        BodyTranslation inner = new BodyTranslation(translation, tiny.get(), Optional.of(body));
        List<Exit> exits = inner.translate(arguments);
        resume(target, exits);
        return true;
    }

    private boolean isRecursive(JavaMethod target) {
        for (Optional<BodyTranslation> b = Optional.of(body); b.isPresent(); b = b.get().outer()) {
            if (b.get().method() == target) {
                return true;
            }
        }
        return false;
    }

    private int depth() {
        int depth = 0;
        for (Optional<BodyTranslation> b = body.outer(); b.isPresent(); b = b.get().outer()) {
            depth++;
        }
        return depth;
    }

    private void resume(JavaMethod target, List<Exit> exits) {
        Type type = target.ref().returnKind().type();
        if (exits.isEmpty()) {
            // The body always throws; what follows has no predecessor and is removed.
            builder.place(builder.function().detachedBlock());
            if (type != Type.VOID) {
                body.state().push(anyValue(type));
            }
            return;
        }
        body.state().setFacts(Facts.common(exits.stream().map(Exit::facts).toList()));
        if (exits.size() == 1) {
            Exit exit = exits.getFirst();
            Block next = builder.function().detachedBlock();
            exit.block().terminate(new Terminator.Goto(next, builder.position()));
            builder.place(next);
            exit.result().ifPresent(body.state()::push);
            return;
        }
        Block next = builder.function().detachedBlock();
        Phi phi = new Phi(type);
        Optional<RefType> known = Optional.empty();
        for (Exit exit : exits) {
            exit.block().terminate(new Terminator.Goto(next, builder.position()));
            if (type != Type.VOID) {
                Value result = exit.result().orElseThrow();
                phi.add(exit.block(), result);
                RefType own = exit.facts().of(result);
                known = Optional.of(known.map(k -> translation.types().join(k, own)).orElse(own));
            }
        }
        builder.place(next);
        if (type != Type.VOID) {
            if (type == Type.REF) {
                phi.refine(known.orElse(RefType.OBJECT));
            }
            next.phis().add(phi);
            body.state().push(phi);
        }
    }

    private static Value anyValue(Type type) {
        return switch (type) {
            case I32 -> Constant.ofInt(0);
            case I64 -> Constant.ofLong(0);
            case F32 -> Constant.ofFloat(0);
            case F64 -> Constant.ofDouble(0);
            case REF -> Constant.nullReference();
            case I1, VOID -> throw new IllegalStateException("no result of type " + type);
        };
    }
}
