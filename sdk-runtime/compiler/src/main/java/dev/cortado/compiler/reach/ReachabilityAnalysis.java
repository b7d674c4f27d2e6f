package dev.cortado.compiler.reach;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.MissingClassException;
import dev.cortado.compiler.world.MissingMemberException;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rapid type analysis over IR with an image heap.
 *
 * <p>Steps: take a method from the work list, translate it, look at each instruction; a virtual
 * call reaches the selected method of each instantiated receiver class, in whichever order call and
 * class are found; an image object instantiates its class and, through the fields that are read,
 * reaches further objects. Cost: linear in the IR plus calls x receiver classes. Source: Bacon and
 * Sweeney, "Fast Static Analysis of C++ Virtual Function Calls", 1996.
 */
public final class ReachabilityAnalysis {
    /** Translates a method that has code; called once for each. */
    @FunctionalInterface
    public interface Translator {
        Function translate(JavaMethod method);
    }

    private static final String CLASS = "java/lang/Class";

    /** The field of a Class object that holds the descriptor of the arrays of its type. */
    private static final String ARRAY_DESCRIPTOR = "arrayDescriptor";

    private static final String ADDRESS = "dev/cortado/abi/Address";
    private static final String REMOVE = "Ldev/cortado/abi/substitution/Remove;";

    /** The console reads a string's characters by address, which no instruction shows. */
    private static final FieldRef STRING_VALUE = new FieldRef("java/lang/String", "value", "[B");

    private final World world;
    private final Translator translator;
    private final ImageView image;
    private final RuntimeRequirements requirements;
    private final Map<String, JavaMethod> exports;

    private final Map<JavaMethod, Function> functions = new LinkedHashMap<>();
    private final Map<JavaMethod, Reason> methodReasons = new LinkedHashMap<>();
    private final Map<JavaClass, Reason> classReasons = new LinkedHashMap<>();
    private final Set<FieldRef> readFields = new LinkedHashSet<>(Set.of(STRING_VALUE));
    private final Set<FieldRef> writtenFields = new LinkedHashSet<>();
    private final Set<FieldRef> mutatedFields = new LinkedHashSet<>();
    private final Set<FieldRef> accessedByOffset = new LinkedHashSet<>();
    private final Set<JavaClass> runtimeInitialized = new LinkedHashSet<>();
    private final Set<ImageObjectHandle> imageObjects = new LinkedHashSet<>();
    private final Set<JavaClass> mirrored = new LinkedHashSet<>();
    private Optional<Reason> arraysOfMirrored = Optional.empty();
    private final Map<JavaClass, List<JavaMethod>> virtualCallsByOwner = new HashMap<>();
    private final Map<JavaClass, Map<JavaMethod, Reason>> directCallsByOwner = new HashMap<>();
    private final Map<JavaClass, List<JavaClass>> instancesBySupertype = new HashMap<>();
    private final Map<JavaClass, Set<ImageObjectHandle>> objectsByClass = new HashMap<>();
    private final Map<JavaMethod, Reason> virtualCallReasons = new HashMap<>();
    private final Set<JavaClass> getClassReceivers = new LinkedHashSet<>();
    private final Set<RuntimeEntry> entries = new LinkedHashSet<>();
    private final Map<JavaMethod, List<Block>> waitingHandlers = new LinkedHashMap<>();
    private final Map<FieldRef, Reason> nullChecksOfUnwritten = new LinkedHashMap<>();
    private final Deque<JavaMethod> workList = new ArrayDeque<>();

    /**
     * An analysis without roots.
     *
     * @param exports the methods that implement C symbols
     */
    public ReachabilityAnalysis(
            World world,
            Translator translator,
            ImageView image,
            RuntimeRequirements requirements,
            Map<String, JavaMethod> exports) {
        this.exports = exports;
        this.world = world;
        this.translator = translator;
        this.image = image;
        this.requirements = requirements;
    }

    /** Adds a method that must be in the image. */
    public void addRoot(JavaMethod method, String why) {
        reachMethod(method, Reason.root(why));
    }

    /** Adds a runtime entry that must be in the image. */
    public void addRoot(RuntimeEntry entry) {
        reachEntry(entry, Reason.root("called by the start-up code or by hardware"));
    }

    /** Adds a class that must be instantiable. */
    public void addInstantiated(JavaClass type, String why) {
        instantiate(type, Reason.root(why));
    }

    /**
     * Runs to the fixed point; throws {@link UnsupportedCodeException} for code that a device can't
     * run.
     */
    public ReachableProgram run() {
        LibraryCalls.MEMORY.forEach(this::reachExport);
        while (!workList.isEmpty()) {
            JavaMethod method = workList.removeFirst();
            try {
                Function function = translate(method);
                functions.put(method, function);
                scan(method, function);
            } catch (MissingClassException | MissingMemberException missing) {
                throw new UnsupportedCodeException(
                        missing.getMessage(), ReachableProgram.why(method, methodReasons));
            }
            if (workList.isEmpty()) {
                accessFieldsByOffset();
            }
            if (workList.isEmpty() && entries.contains(RuntimeEntry.THROW)) {
                scanHandlers();
            }
        }
        return new ReachableProgram(
                functions,
                new LinkedHashSet<>(classReasons.keySet()),
                readFields,
                writtenFields,
                mutatedFields,
                accessedByOffset,
                runtimeInitialized,
                imageObjects,
                mirrored,
                methodReasons,
                classReasons);
    }

    private Function translate(JavaMethod method) {
        if (method.hasAnnotation(REMOVE)) {
            throw new UnsupportedCodeException(
                    ReachableProgram.describe(method)
                            + " is not available on a device: "
                            + method.annotationValue(REMOVE).orElse("it needs an operating system"),
                    ReachableProgram.why(method, methodReasons));
        }
        if (method.isNative()) {
            throw new UnsupportedCodeException(
                    ReachableProgram.describe(method) + " is native and has no substitution",
                    ReachableProgram.why(method, methodReasons));
        }
        return translator.translate(method);
    }

    /**
     * Looks at the blocks that run without an exception; the others wait until something throws.
     */
    private void scan(JavaMethod method, Function function) {
        Set<Block> normal = new LinkedHashSet<>();
        Deque<Block> pending = new ArrayDeque<>(List.of(function.entry()));
        while (!pending.isEmpty()) {
            Block block = pending.removeFirst();
            if (normal.add(block)) {
                pending.addAll(block.terminator().successors());
            }
        }
        scanBlocks(method, function, normal);
        List<Block> handlers = function.blocks().stream().filter(b -> !normal.contains(b)).toList();
        if (!handlers.isEmpty()) {
            waitingHandlers.put(method, handlers);
        }
    }

    private void scanHandlers() {
        Map<JavaMethod, List<Block>> waiting = new LinkedHashMap<>(waitingHandlers);
        waitingHandlers.clear();
        waiting.forEach((method, blocks) -> scanBlocks(method, functions.get(method), blocks));
    }

    private void scanBlocks(JavaMethod method, Function function, Collection<Block> blocks) {
        for (Block block : blocks) {
            for (Phi phi : block.phis()) {
                scanOperands(method, phi.inputs(), Position.of(function.method(), 0));
            }
            for (Instruction instruction : block.instructions()) {
                scanOperands(method, instruction.operands(), instruction.position());
                scanInstruction(method, function, instruction);
            }
            Terminator terminator = block.terminator();
            scanOperands(method, terminator.operands(), terminator.position());
            if (terminator instanceof Terminator.Throw) {
                reachEntry(
                        RuntimeEntry.THROW, Reason.in(method, "thrown in", terminator.position()));
            }
        }
    }

    private void scanOperands(
            JavaMethod method, List<? extends Value> operands, Position position) {
        for (Value operand : operands) {
            if (operand instanceof Constant constant) {
                switch (constant.payload()) {
                    case ImageObjectHandle object ->
                            reachObject(object, Reason.in(method, "constant in", position));
                    case Constant.Code code ->
                            reachMethod(
                                    world.method(code.method()),
                                    Reason.in(method, "address taken in", position));
                    default -> {}
                }
            }
        }
    }

    private void scanInstruction(JavaMethod method, Function function, Instruction instruction) {
        Reason needed = Reason.in(method, "needed by", instruction.position());
        if (holdsObjectUnlessWritten(instruction)) {
            FieldRef checked = ((Instruction) instruction.operand(0)).fieldAttribute();
            nullChecksOfUnwritten.putIfAbsent(checked, needed);
        } else {
            requirements.entries(instruction).forEach(entry -> reachEntry(entry, needed));
        }
        requirements.symbols(instruction).forEach(this::reachExport);
        switch (instruction.opcode()) {
            case NEW, NEWARRAY ->
                    instantiate(
                            world.resolve(instruction.typeAttribute()),
                            Reason.in(method, "instantiated in", instruction.position()));
            case MULTINEWARRAY -> instantiateDimensions(method, instruction);
            case GETFIELD, GETSTATIC -> readField(method, instruction);
            case PUTFIELD, PUTSTATIC -> writeField(function, instruction);
            case INVOKESPECIAL ->
                    directCall(
                            world.method(instruction.methodAttribute()),
                            Reason.in(method, "called by", instruction.position()));
            case INVOKESTATIC, CALL ->
                    reachMethod(
                            world.method(instruction.methodAttribute()),
                            Reason.in(method, "called by", instruction.position()));
            case INVOKEVIRTUAL, INVOKEINTERFACE -> virtualCall(method, instruction);
            case CLASSINIT -> initializeAtRunTime(method, instruction);
            case CHECKCAST -> mirrorForCast(instruction);
            case INTRINSIC -> scanIntrinsic(instruction);
            default -> {}
        }
    }

    /** Whether a null check is of a static field that is not null unless something writes it. */
    private boolean holdsObjectUnlessWritten(Instruction check) {
        if (check.opcode() != Opcode.NULLCHECK
                || !(check.operand(0) instanceof Instruction read)
                || read.opcode() != Opcode.GETSTATIC
                || writtenFields.contains(read.fieldAttribute())) {
            return false;
        }
        JavaField field = world.field(read.fieldAttribute());
        return image.isInitializedAtBuildTime(field.owner())
                && image.staticReference(field).isPresent();
    }

    private void mirrorForCast(Instruction instruction) {
        if (classCastNamesTarget()) {
            mirror(world.resolve(instruction.typeAttribute()));
        }
    }

    private boolean classCastNamesTarget() {
        return world.find("java/lang/Class").isPresent();
    }

    private void instantiateDimensions(JavaMethod method, Instruction instruction) {
        JavaClass type = world.resolve(instruction.typeAttribute());
        for (int i = 0; i < instruction.operands().size(); i++) {
            instantiate(type, Reason.in(method, "instantiated in", instruction.position()));
            type = type.componentType().orElseThrow();
        }
        instantiate(
                world.resolve("[I"),
                Reason.in(method, "dimensions of an array created in", instruction.position()));
    }

    private void readField(JavaMethod method, Instruction instruction) {
        FieldRef ref = instruction.fieldAttribute();
        if (!readFields.add(ref) || !ref.kind().isReference()) {
            return;
        }
        JavaField field = world.field(ref);
        Reason reason = Reason.in(method, "read in", instruction.position());
        if (ref.name().equals(ARRAY_DESCRIPTOR) && ref.owner().equals(CLASS)) {
            arraysOfMirrored = Optional.of(reason);
            List.copyOf(mirrored).forEach(type -> instantiateArrayOf(type, reason));
            return;
        }
        if (field.isStatic()) {
            if (image.isInitializedAtBuildTime(field.owner())) {
                image.staticReference(field).ifPresent(object -> reachObject(object, reason));
            }
            return;
        }
        reachHeld(field, reason);
    }

    /** What atomic and other accesses by offset read and write, no instruction names. */
    private void accessFieldsByOffset() {
        List<JavaField> fields = image.fieldsAccessedByOffset();
        while (accessedByOffset.size() < fields.size()) {
            for (JavaField field : fields) {
                FieldRef ref = field.ref();
                if (accessedByOffset.add(ref)) {
                    mutatedFields.add(ref);
                    if (readFields.add(ref) && field.isTracedReference()) {
                        reachHeld(
                                field,
                                Reason.root("held by " + ref + ", which is read by its offset"));
                    }
                }
            }
            fields = image.fieldsAccessedByOffset();
        }
    }

    private void reachHeld(JavaField field, Reason reason) {
        for (Map.Entry<JavaClass, Set<ImageObjectHandle>> each :
                List.copyOf(objectsByClass.entrySet())) {
            if (each.getKey().isSubtypeOf(field.owner())) {
                for (ImageObjectHandle object : List.copyOf(each.getValue())) {
                    image.fieldReference(object, field).ifPresent(o -> reachObject(o, reason));
                }
            }
        }
    }

    /**
     * A Class object makes arrays of its type; of array types only those that other code makes, or
     * there were no end.
     */
    private void instantiateArrayOf(JavaClass type, Reason reason) {
        if (!type.isArray() && !type.ref().descriptor().equals("V")) {
            instantiate(world.arrayOf(type), reason);
        }
    }

    private void writeField(Function function, Instruction instruction) {
        FieldRef ref = instruction.fieldAttribute();
        writtenFields.add(ref);
        Optional.ofNullable(nullChecksOfUnwritten.remove(ref))
                .ifPresent(reason -> reachEntry(RuntimeEntry.THROW_NULL_POINTER, reason));
        if (!isUnderConstruction(function, instruction.operand(0))) {
            mutatedFields.add(ref);
        }
    }

    /**
     * Whether a reference is to an object that the device made: what a NEW or a constructor of its
     * own refers to.
     */
    private static boolean isUnderConstruction(Function function, Value object) {
        return switch (object) {
            case Parameter parameter ->
                    parameter.index() == 0 && function.method().name().equals("<init>");
            case Instruction made -> made.opcode() == Opcode.NEW;
            default -> false;
        };
    }

    /** A method that needs a receiver is reached when there is one; an Address is no object. */
    private void directCall(JavaMethod target, Reason reason) {
        JavaClass owner = target.owner();
        if (instancesBySupertype.containsKey(owner) || owner.name().equals(ADDRESS)) {
            reachMethod(target, reason);
        } else {
            directCallsByOwner
                    .computeIfAbsent(owner, o -> new LinkedHashMap<>())
                    .putIfAbsent(target, reason);
        }
    }

    private void virtualCall(JavaMethod method, Instruction instruction) {
        MethodRef ref = instruction.methodAttribute();
        JavaMethod resolved = world.method(ref);
        JavaClass declared = world.resolve(instruction.operand(0).refType().type());
        boolean narrower = !declared.isInterface() && declared.isSubtypeOf(resolved.owner());
        JavaClass owner = narrower ? declared : resolved.owner();
        List<JavaMethod> known = virtualCallsByOwner.computeIfAbsent(owner, o -> new ArrayList<>());
        if (known.contains(resolved)) {
            return;
        }
        known.add(resolved);
        Reason reason = Reason.in(method, "called by", instruction.position());
        virtualCallReasons.putIfAbsent(resolved, reason);
        for (JavaClass receiver :
                List.copyOf(instancesBySupertype.getOrDefault(owner, List.of()))) {
            reachSelected(receiver, resolved, reason);
        }
    }

    private void reachSelected(JavaClass receiver, JavaMethod resolved, Reason reason) {
        receiver.select(resolved).ifPresent(target -> reachMethod(target, reason));
    }

    private void initializeAtRunTime(JavaMethod method, Instruction instruction) {
        Optional<JavaClass> type = Optional.of(world.resolve(instruction.typeAttribute()));
        Reason reason = Reason.in(method, "initialised by", instruction.position());
        while (type.isPresent() && initializeAtRunTime(type.get(), reason)) {
            type.get()
                    .interfacesInitializedBefore()
                    .forEach(each -> initializeAtRunTime(each, reason));
            type = type.get().superclass();
        }
    }

    private boolean initializeAtRunTime(JavaClass type, Reason reason) {
        if (image.isInitializedAtBuildTime(type)) {
            return false;
        }
        if (runtimeInitialized.add(type)) {
            Reason atRunTime = reason.because(image.whyAtRunTime(type));
            type.classInitializer().ifPresent(m -> reachMethod(m, atRunTime));
            reachObject(image.className(type), atRunTime);
        }
        return true;
    }

    private void scanIntrinsic(Instruction instruction) {
        if (instruction.nameAttribute().equals(Intrinsics.GET_CLASS)) {
            JavaClass receiver = world.resolve(instruction.operand(0).refType().type());
            if (receiver.isInterface()) {
                receiver = world.objectClass();
            }
            if (getClassReceivers.add(receiver)) {
                for (JavaClass each :
                        List.copyOf(instancesBySupertype.getOrDefault(receiver, List.of()))) {
                    mirror(each);
                }
            }
        }
    }

    private boolean addMirrored(JavaClass type) {
        boolean added = mirrored.add(type);
        if (added) {
            arraysOfMirrored.ifPresent(reason -> instantiateArrayOf(type, reason));
        }
        return added;
    }

    private void mirror(JavaClass type) {
        if (addMirrored(type)) {
            reachObject(image.classMirror(type), Reason.root("Class object of " + type));
        }
    }

    private void reachEntry(RuntimeEntry entry, Reason reason) {
        if (entries.add(entry)) {
            reachMethod(
                    world.method(new MethodRef(entry.owner(), entry.method(), entry.descriptor())),
                    reason);
        }
    }

    private void reachExport(String symbol) {
        JavaMethod method = exports.get(symbol);
        if (method == null) {
            throw new IllegalStateException("no method is exported as " + symbol);
        }
        reachMethod(method, Reason.root("may be called by generated code"));
    }

    private void reachMethod(JavaMethod method, Reason reason) {
        if (methodReasons.putIfAbsent(method, reason) == null) {
            workList.addLast(method);
        }
    }

    private void instantiate(JavaClass type, Reason reason) {
        if (classReasons.putIfAbsent(type, reason) != null) {
            return;
        }
        addInstance(type, type);
        for (JavaClass supertype : type.supertypes()) {
            addInstance(supertype, type);
        }
        if (type.isArray()) {
            type.supertypes().stream()
                    .filter(getClassReceivers::contains)
                    .findFirst()
                    .ifPresent(s -> mirror(type));
        }
    }

    private void addInstance(JavaClass supertype, JavaClass type) {
        instancesBySupertype.computeIfAbsent(supertype, s -> new ArrayList<>()).add(type);
        Map<JavaMethod, Reason> direct = directCallsByOwner.remove(supertype);
        if (direct != null) {
            direct.forEach(this::reachMethod);
        }
        for (JavaMethod resolved :
                List.copyOf(virtualCallsByOwner.getOrDefault(supertype, List.of()))) {
            reachSelected(type, resolved, virtualCallReasons.get(resolved));
        }
        if (getClassReceivers.contains(supertype)) {
            mirror(type);
        }
    }

    private void reachObject(ImageObjectHandle object, Reason reason) {
        Deque<ImageObjectHandle> pending = new ArrayDeque<>(List.of(object));
        while (!pending.isEmpty()) {
            ImageObjectHandle next = pending.removeFirst();
            if (!imageObjects.add(next)) {
                continue;
            }
            JavaClass type = image.typeOf(next);
            instantiate(type, reason);
            image.mirrored(next).ifPresent(this::addMirrored);
            if (type.isArray()) {
                pending.addAll(image.elements(next));
                continue;
            }
            objectsByClass.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(next);
            for (JavaField field : type.layout().fields()) {
                if (field.isTracedReference() && readFields.contains(field.ref())) {
                    image.fieldReference(next, field).ifPresent(pending::addLast);
                }
            }
        }
    }
}
