package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the atomic updaters of fields whose class and name are constants. */
final class FieldUpdaterCalls {
    private static final String PACKAGE = "java/util/concurrent/atomic/";
    private static final String UPDATER = "FieldUpdater";

    private final BodyTranslation body;

    FieldUpdaterCalls(BodyTranslation body) {
        this.body = body;
    }

    /** Translates a call and pushes its result; false when it is not one of these. */
    boolean translate(JavaMethod target, List<Value> arguments) {
        String owner = target.ref().owner();
        if (!target.name().equals("newUpdater")
                || !owner.startsWith(PACKAGE)
                || !owner.endsWith(UPDATER)) {
            return false;
        }
        List<ImageObjectHandle> constants = new ArrayList<>();
        for (Value each : arguments) {
            if (!(each instanceof Constant constant)
                    || !(constant.payload() instanceof ImageObjectHandle object)) {
                return false;
            }
            constants.add(object);
        }
        Optional<ImageObjectHandle> updater =
                body.translation().buildTime().evaluated(target, constants);
        updater.ifPresent(made -> body.state().push(Constant.of(made)));
        return updater.isPresent();
    }
}
