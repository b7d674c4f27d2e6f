package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.diagnostic.BuildException;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.NullValue;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs class initialisers at build time, and decides which must wait for run time.
 *
 * <p>Each initialiser is a transaction: one that can't be evaluated, throws, or breaks the rules
 * for applications is undone with everything that it set off, and its class is initialised at run
 * time. So is every class whose initialiser needs it, and every subclass. Not thread safe.
 */
public final class ClassInitializers {
    private final ClassStates states;
    private final UndoLog log = new UndoLog();
    private final Memory memory;
    private final ImageHeap heap;
    private final Interpreter interpreter;

    /**
     * Initialisers over a heap.
     *
     * @param natives what is not interpreted
     * @param dynamicCalls where invokedynamic leads
     * @param assumptions where it is noted what initialisers take for constant
     */
    public ClassInitializers(
            ImageHeap heap,
            NativeTable natives,
            DynamicCallLinker dynamicCalls,
            Assumptions assumptions) {
        this.heap = heap;
        this.states = new ClassStates(heap);
        this.memory =
                new Memory(log, states, assumptions, new Transaction(Optional.empty(), false, 0));
        Linker linker = new Linker(heap, natives, dynamicCalls, states);
        this.interpreter = new Interpreter(heap, linker, memory, states, this::require);
    }

    /**
     * Initialises a class at build time if that can be; always answers the same for the same class.
     */
    public Outcome initialize(JavaClass type) {
        ClassState state = states.of(type);
        if (state.status == ClassState.Status.INITIALIZED) {
            return new Outcome.BuildTime();
        }
        Optional<String> refusal = apart(() -> require(state));
        return refusal.isEmpty() ? new Outcome.BuildTime() : new Outcome.RunTime(state.reason);
    }

    /**
     * The value of a static field, of a class that was initialised or that waits for run time:
     * Integer (Z, B, C, S, I), Long, Float, Double, HeapObject or NullValue.
     */
    public Object staticValue(JavaField field) {
        ClassState state = states.of(field.owner());
        int slot = state.slot(field);
        return Boxing.get(field.kind(), state.bits[slot], state.references[slot]);
    }

    /**
     * The Class object of a type; an enum is initialised for it, so that it can answer the
     * constants.
     */
    public ImageInstance mirror(JavaClass type) {
        if (type.isEnum()) {
            initialize(type);
        }
        return heap.mirror(type);
    }

    /**
     * Evaluates a static method, or a direct call of another with the receiver as first argument.
     *
     * <p>What it does stays done, even when a native of an evaluation that fails asked for it.
     *
     * @param arguments Integer, Long, Float, Double, HeapObject or NullValue
     */
    public EvaluationResult runMethod(JavaMethod method, List<Object> arguments) {
        return evaluate(method, () -> interpreter.call(method, arguments));
    }

    /**
     * Evaluates a constructor on a new instance.
     *
     * @param arguments as for {@link #runMethod}, without the receiver
     */
    public EvaluationResult construct(JavaMethod constructor, List<Object> arguments) {
        return evaluate(
                constructor,
                () -> {
                    interpreter.initialize(constructor.owner());
                    HeapObject object = interpreter.allocate(constructor.owner());
                    List<Object> all = new ArrayList<>(arguments);
                    all.addFirst(object);
                    interpreter.call(constructor, all);
                    return object;
                });
    }

    private EvaluationResult evaluate(JavaMethod method, Body body) {
        Object[] value = {NullValue.NULL};
        Optional<String> refusal = apart(() -> value[0] = transact(method.owner(), body));
        return refusal.isEmpty()
                ? new EvaluationResult.Returned(value[0])
                : new EvaluationResult.NotEvaluable(refusal.get());
    }

    /** Runs something with a log of its own, and tells why it was refused, if it was. */
    private Optional<String> apart(Runnable evaluation) {
        List<Runnable> suspended = log.suspend();
        try {
            evaluation.run();
            return Optional.empty();
        } catch (NotEvaluableException refused) {
            return Optional.of(refused.reason());
        } finally {
            log.resume(suspended);
        }
    }

    /** JVMS 5.5 for one thread; throws if the class must wait for run time. */
    private void require(ClassState state) {
        switch (state.status) {
            case INITIALIZED, IN_PROGRESS -> {}
            case RUN_TIME -> throw dependsOn(state);
            case UNINITIALIZED -> initialize(state);
        }
    }

    private static NotEvaluableException dependsOn(ClassState state) {
        return new NotEvaluableException(
                "needs "
                        + state.type.binaryName()
                        + ", which is initialised at run time: "
                        + state.reason);
    }

    private void initialize(ClassState state) {
        int mark = log.mark();
        Snapshot before = Snapshot.of(state);
        log.add(() -> before.restore(state));
        state.status = ClassState.Status.IN_PROGRESS;
        try {
            initializeSupertypes(state.type);
            state.type
                    .classInitializer()
                    .ifPresent(
                            clinit ->
                                    transact(
                                            state.type, () -> interpreter.call(clinit, List.of())));
            afterInitializing(state);
            state.status = ClassState.Status.INITIALIZED;
        } catch (NotEvaluableException refused) {
            log.rollBackTo(mark);
            state.status = ClassState.Status.RUN_TIME;
            state.reason = refused.reason();
            throw dependsOn(state);
        }
    }

    /** What the JVM itself does to a class of the platform as it starts. */
    private void afterInitializing(ClassState state) {
        switch (state.type.name()) {
            case String _ when state.type.isEnum() -> setEnumConstants(state);
            case PlatformState.UNSAFE_CONSTANTS -> PlatformState.setUnsafeConstants(state);
            case PlatformState.SHARED_SECRETS ->
                    PlatformState.setJavaLangAccess(heap.world())
                            .ifPresent(
                                    setter ->
                                            tryTransact(
                                                    () -> interpreter.call(setter, List.of()),
                                                    setter.owner()));
            default -> {}
        }
    }

    private void setEnumConstants(ClassState state) {
        state.type
                .declaredField("$VALUES", "[" + state.type.ref().descriptor())
                .map(field -> state.references[state.slot(field)])
                .ifPresent(
                        constants -> {
                            log.add(() -> heap.setEnumConstants(state.type, Optional.empty()));
                            heap.setEnumConstants(state.type, Optional.of((ImageArray) constants));
                        });
    }

    private void tryTransact(Body body, JavaClass owner) {
        try {
            transact(owner, body);
        } catch (NotEvaluableException absentOnThisPlatform) {
            // The class library provides no such access; its users are then left to run time.
        }
    }

    /** JVMS 5.5 step 7. */
    private void initializeSupertypes(JavaClass type) {
        if (type.isInterface()) {
            return;
        }
        type.superclass().ifPresent(superclass -> require(states.of(superclass)));
        type.interfacesInitializedBefore().forEach(each -> require(states.of(each)));
    }

    @FunctionalInterface
    private interface Body {
        Object run();
    }

    private Object transact(JavaClass owner, Body body) {
        Transaction outer = memory.transaction();
        Transaction inner = Transaction.of(owner, heap.nextId());
        Interpreter.Position position =
                interpreter.begin(inner.strict() ? Budget.APPLICATION : Budget.PLATFORM);
        int mark = log.mark();
        memory.setTransaction(inner);
        boolean done = false;
        try {
            Object result = body.run();
            done = true;
            return result;
        } catch (JavaThrow thrown) {
            throw new NotEvaluableException(
                    "throws "
                            + JavaExceptions.describe(interpreter, thrown.exception())
                            + thrown.place());
        } catch (BuildException unlinkable) {
            throw new NotEvaluableException(unlinkable.getMessage());
        } catch (StackOverflowError tooDeep) {
            throw new NotEvaluableException(
                    "nests calls too deeply for an initialiser at build time");
        } finally {
            memory.setTransaction(outer);
            interpreter.end(position);
            if (!done) {
                log.rollBackTo(mark);
            }
        }
    }

    /** The statics of a class before its initialiser. */
    private record Snapshot(long[] bits, HeapObject[] references) {
        static Snapshot of(ClassState state) {
            return new Snapshot(state.bits.clone(), state.references.clone());
        }

        void restore(ClassState state) {
            System.arraycopy(bits, 0, state.bits, 0, bits.length);
            System.arraycopy(references, 0, state.references, 0, references.length);
            if (state.status != ClassState.Status.RUN_TIME) {
                state.status = ClassState.Status.UNINITIALIZED;
            }
        }
    }
}
