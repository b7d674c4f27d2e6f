package dev.cortado.compiler.emit;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.lower.Lowering.LoweredProgram;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Set;

/**
 * What all emitters of one module share. Facts of the program may be asked for by several threads;
 * metadata and references are one thread's.
 */
final class ModuleContext {
    private final World world;
    private final LoweredProgram lowered;
    private final EmissionOptions options;
    private final boolean hasThreads;
    private final boolean unwinds;
    private final Metadata metadata;
    private final DebugInfo debugInfo;
    private final AliasInfo aliases;
    private final Set<JavaMethod> outlined;
    private final References references;

    ModuleContext(World world, LoweredProgram lowered, EmissionOptions options) {
        this.world = world;
        this.lowered = lowered;
        this.options = options;
        this.hasThreads = lowered.program().hasThreads();
        RuntimeEntry thrower = RuntimeEntry.THROW;
        MethodRef raise = new MethodRef(thrower.owner(), thrower.method(), thrower.descriptor());
        this.unwinds = lowered.program().methods().stream().anyMatch(m -> m.ref().equals(raise));
        this.outlined =
                options.minimizeSize() ? OutlinedMethods.of(world, lowered.program()) : Set.of();
        this.metadata = new Metadata();
        this.aliases = new AliasInfo(metadata);
        this.debugInfo = new DebugInfo(world, metadata);
        this.references = new References();
    }

    private ModuleContext(ModuleContext module, References references) {
        this.world = module.world;
        this.lowered = module.lowered;
        this.options = module.options;
        this.hasThreads = module.hasThreads;
        this.unwinds = module.unwinds;
        this.outlined = module.outlined;
        this.metadata = module.metadata;
        this.aliases = module.aliases;
        this.debugInfo = module.debugInfo;
        this.references = references;
    }

    /** The same module for a function that is emitted beside others, with its own references. */
    ModuleContext forFunction() {
        return new ModuleContext(this, new References());
    }

    World world() {
        return world;
    }

    LoweredProgram lowered() {
        return lowered;
    }

    EmissionOptions options() {
        return options;
    }

    Metadata metadata() {
        return metadata;
    }

    DebugInfo debugInfo() {
        return debugInfo;
    }

    AliasInfo aliases() {
        return aliases;
    }

    /** Whether the program may have more than one thread. */
    boolean hasThreads() {
        return hasThreads;
    }

    /** Whether other code may run between two instructions: of a thread or of a handler. */
    boolean isInterrupted() {
        return hasThreads || !options.vectors().handlers().isEmpty();
    }

    /** Whether something throws. */
    boolean unwinds() {
        return unwinds;
    }

    /**
     * Whether a method, inlined, would leave references in its caller's frame: it makes calls that
     * return, across which it may keep some.
     */
    boolean leavesRemains(JavaMethod method) {
        if (method.hasAnnotation("Ldev/cortado/abi/AlwaysInline;")) {
            return false;
        }
        Function function = lowered.program().functions().get(method);
        return function == null
                || function.blocks().stream()
                        .filter(b -> !(b.terminator() instanceof Terminator.Unreachable))
                        .flatMap(b -> b.instructions().stream())
                        .anyMatch(
                                i ->
                                        i.opcode() == Opcode.CALL
                                                || i.opcode() == Opcode.CALLNOUNWIND
                                                || i.opcode() == Opcode.CALLINDIRECT);
    }

    /** Whether a method must stay a function of its own, so that the image is small. */
    boolean isOutlined(JavaMethod method) {
        return outlined.contains(method);
    }

    /** The function that implements an entry. */
    String entry(RuntimeEntry entry) {
        return Names.function(
                world.method(new MethodRef(entry.owner(), entry.method(), entry.descriptor())));
    }

    /** What the text refers to so far. */
    References references() {
        return references;
    }

    void declare(String declaration) {
        references.declarations().add(declaration);
    }

    String descriptor(TypeRef type) {
        references.descriptors().add(type);
        return Names.descriptor(type);
    }

    /** A constant without its type. */
    String constant(Constant constant) {
        return switch (constant.payload()) {
            case Boolean b -> b.toString();
            case Integer i -> i.toString();
            case Long l -> l.toString();
            case Float f -> LlvmTypes.constant(f);
            case Double d -> LlvmTypes.constant(d);
            case Constant.Null n -> "null";
            case ImageObjectHandle object -> Names.object(object);
            case Constant.Descriptor d -> descriptor(d.type());
            case Constant.Code c -> Names.function(world.method(c.method()));
            case Constant.InitializationRecord r -> Names.initialization(r.type());
            case Constant.Symbol s -> references.symbol(s.name());
            case Constant.Text t -> references.texts().name(t.text());
            default -> throw new IllegalStateException("constant " + constant.payload());
        };
    }
}
