package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.Backtrace;
import dev.cortado.runtime.unwind.FrameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** java.lang.StackWalker over the image's table of frames: all frames are taken at once. */
@SubstituteClass("java.lang.StackWalker")
final class StackWalkerSubstitution {
    @Add private static final String WALKER = "java.lang.StackWalker";

    @Alias boolean retainClassRef;

    @Substitute
    public <T> T walk(Function<? super Stream<StackWalker.StackFrame>, ? extends T> function) {
        Objects.requireNonNull(function);
        return function.apply(frames().stream());
    }

    @Substitute
    public void forEach(Consumer<? super StackWalker.StackFrame> action) {
        Objects.requireNonNull(action);
        frames().forEach(action);
    }

    @Substitute
    public Class<?> getCallerClass() {
        if (!retainClassRef) {
            throw new UnsupportedOperationException(
                    "This stack walker does not have RETAIN_CLASS_REFERENCE access");
        }
        FrameNames.requestClasses();
        StackFrames frames = atCaller();
        String asking = frames.frame().className();
        if (!frames.advance()) {
            throw new IllegalCallerException("no caller frame: [" + asking + " , null]");
        }
        return FrameTable.classOf(frames.frame().mirror());
    }

    @Add
    private List<StackWalker.StackFrame> frames() {
        FrameNames.request();
        List<StackWalker.StackFrame> list = new ArrayList<>();
        StackFrames frames = atCaller();
        do {
            list.add(new WalkedFrame(frames.frame(), retainClassRef));
        } while (frames.advance());
        return list;
    }

    /** The frames, at that which called the walker. */
    @Add
    private static StackFrames atCaller() {
        StackFrames frames = new StackFrames(Backtrace.capture());
        boolean more = frames.advance();
        while (more && frames.frame().className().equals(WALKER)) {
            more = frames.advance();
        }
        return frames;
    }
}
