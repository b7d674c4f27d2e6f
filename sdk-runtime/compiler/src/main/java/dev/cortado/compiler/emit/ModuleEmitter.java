package dev.cortado.compiler.emit;

import dev.cortado.abi.FrameTableLayout;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.emit.ImageContents.PlacedObject;
import dev.cortado.compiler.emit.ImageContents.PlacedStatic;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.lower.Lowering.LoweredProgram;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Emits a whole program as one LLVM module. */
public final class ModuleEmitter {
    /** The function that a new thread begins with. */
    static final String THREAD_ENTRY = "__cortado_thread";

    private final World world;
    private final LoweredProgram lowered;
    private final ImageContents contents;
    private final ModuleContext context;
    private final Map<JavaClass, ImageObjectHandle> mirrors;

    public ModuleEmitter(
            World world,
            LoweredProgram lowered,
            ImageContents contents,
            Map<JavaClass, ImageObjectHandle> mirrors,
            EmissionOptions options) {
        this.world = world;
        this.lowered = lowered;
        this.contents = contents;
        this.mirrors = mirrors;
        this.context = new ModuleContext(world, lowered, options);
    }

    /** The module's text. */
    public String emit() {
        StringBuilder out = new StringBuilder(1 << 20);
        out.append("source_filename = \"program\"\n");
        List<Map.Entry<JavaMethod, Function>> functions =
                List.copyOf(lowered.program().functions().entrySet());
        IntStream.range(0, functions.size())
                .parallel()
                .mapToObj(i -> emit(functions.get(i), ".text.f" + i))
                .forEachOrdered(function -> function.addTo(context, out));
        DataEmitter data = new DataEmitter(context, out);
        for (PlacedObject object : contents.objects()) {
            data.object(object);
        }
        for (PlacedStatic field : contents.statics()) {
            data.staticField(field);
        }
        initializationRecords(out);
        descriptors(out);
        if (context.references().usesLiterals()) {
            literals(out);
        }
        if (context.references().usesFrameClasses()) {
            frameClasses(out);
        }
        startUp(out);
        context.references().texts().emit(out);
        context.references()
                .linkerSymbols()
                .forEach(s -> out.append(Names.global(s)).append(" = external global i8\n"));
        context.references().declarations().forEach(d -> out.append(d).append('\n'));
        context.metadata().write(out);
        return out.toString();
    }

    private EmittedFunction emit(Map.Entry<JavaMethod, Function> function, String section) {
        return new FunctionEmitter(context, function.getKey(), function.getValue(), section).emit();
    }

    private void descriptors(StringBuilder out) {
        Set<ImageObjectHandle> placed = new HashSet<>();
        contents.objects().forEach(o -> placed.add(o.handle()));
        DescriptorEmitter emitter =
                new DescriptorEmitter(
                        context,
                        type ->
                                Optional.ofNullable(mirrors.get(type))
                                        .filter(placed::contains)
                                        .map(Names::object),
                        out);
        Set<TypeRef> done = new LinkedHashSet<>();
        while (done.size() < context.references().descriptors().size()) {
            for (TypeRef each :
                    Set.copyOf(context.references().descriptors()).stream()
                            .filter(t -> !done.contains(t))
                            .sorted(Comparator.comparing(TypeRef::name))
                            .toList()) {
                done.add(each);
                emitter.emit(each);
            }
        }
    }

    /** The table that {@link ImageConstants#LITERALS} names. */
    private void literals(StringBuilder out) {
        out.append(Names.global(ImageConstants.LITERALS)).append(" = internal constant [");
        out.append(contents.literals().size() + 1).append(" x ptr] [");
        contents.literals()
                .forEach(each -> out.append("ptr ").append(Names.object(each)).append(", "));
        out.append("ptr null], align 4\n");
    }

    /** The table that {@link FrameTableLayout#CLASSES} names. */
    private void frameClasses(StringBuilder out) {
        Set<ImageObjectHandle> placed = new HashSet<>();
        contents.objects().forEach(o -> placed.add(o.handle()));
        List<String> references =
                FrameClasses.of(lowered.program()).stream()
                        .map(type -> Optional.ofNullable(mirrors.get(type)))
                        .map(mirror -> mirror.filter(placed::contains).map(Names::object))
                        .map(name -> "ptr " + name.orElse("null"))
                        .toList();
        out.append(Names.global(FrameTableLayout.CLASSES)).append(" = internal constant [");
        out.append(references.size()).append(" x ptr] [");
        out.append(String.join(", ", references)).append("], align 4\n");
    }

    private void initializationRecords(StringBuilder out) {
        ReachableProgram program = lowered.program();
        for (JavaClass type : program.runtimeInitialized()) {
            String code = type.classInitializer().map(Names::function).orElse("null");
            String superclass =
                    type.superclass()
                            .filter(program.runtimeInitialized()::contains)
                            .map(s -> Names.initialization(s.ref()))
                            .orElse("null");
            // The name of the class is read only when its initialiser failed.
            String name =
                    Optional.ofNullable(contents.initializationNames().get(type))
                            .map(Names::object)
                            .orElse("null");
            String record = Names.initialization(type.ref());
            String interfaces = interfacesInitializedBefore(type, record, out);
            out.append(record)
                    .append(" = internal global { i32, ptr, ptr, ptr, ptr } { i32 0, ptr ");
            out.append(code).append(", ptr ").append(superclass).append(", ptr ").append(name);
            out.append(", ptr ").append(interfaces).append(" }, align 4\n");
        }
    }

    /** Emits the table of the records of interfaces, and answers its name. */
    private String interfacesInitializedBefore(JavaClass type, String record, StringBuilder out) {
        List<String> records =
                type.interfacesInitializedBefore().stream()
                        .filter(lowered.program().runtimeInitialized()::contains)
                        .map(each -> "ptr " + Names.initialization(each.ref()))
                        .toList();
        if (records.isEmpty()) {
            return "null";
        }
        String table = record.substring(0, record.length() - 1) + ".interfaces\"";
        out.append(table)
                .append(" = internal constant [")
                .append(records.size() + 1)
                .append(" x ptr] [");
        out.append(String.join(", ", records)).append(", ptr null], align 4\n");
        return table;
    }

    private void startUp(StringBuilder out) {
        if (context.hasThreads()) {
            threadEntry(out);
        }
        new StartUp(context, world, out).emit();
    }

    /** A function of its own, because unwinding ends at one that can't be unwound. */
    private void threadEntry(StringBuilder out) {
        out.append("define internal void @")
                .append(THREAD_ENTRY)
                .append("() noreturn nounwind section \".text.thread\" {\n  call void ")
                .append(context.entry(RuntimeEntry.THREAD_ENTRY))
                .append("()\n  unreachable\n}\n");
    }
}
