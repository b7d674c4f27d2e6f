package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.DeadCodeElimination;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.StraightLineMerging;
import dev.cortado.compiler.ir.TrivialPhiRemoval;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.nullcheck.NullCheckTexts;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.CodeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates bytecode to SSA form, one method at a time. */
public final class MethodTranslator {
    private final World world;
    private final BuildTimeState buildTime;
    private final DynamicCalls dynamicCalls;
    private final TinyMethods tinyMethods;
    private final NullCheckTexts nullChecks;

    /** A translator whose null checks say nothing. */
    public MethodTranslator(World world, BuildTimeState buildTime, DynamicCalls dynamicCalls) {
        this(world, buildTime, dynamicCalls, NullCheckTexts.wanted(false));
    }

    public MethodTranslator(
            World world,
            BuildTimeState buildTime,
            DynamicCalls dynamicCalls,
            NullCheckTexts nullChecks) {
        this.world = world;
        this.nullChecks = nullChecks;
        this.buildTime = buildTime;
        this.dynamicCalls = dynamicCalls;
        this.tinyMethods = new TinyMethods(world);
    }

    /**
     * Translates a method that has code.
     *
     * @throws TranslationException if an instruction can't be compiled
     * @throws dev.cortado.compiler.world.MissingClassException if a class that it needs is missing
     * @throws dev.cortado.compiler.world.MissingMemberException if a member that it needs is
     *     missing
     */
    public Function translate(JavaMethod method) {
        CodeModel code =
                method.code()
                        .orElseThrow(
                                () ->
                                        new TranslationException(
                                                method.ref(),
                                                0,
                                                0,
                                                method.isNative()
                                                        ? "native method"
                                                        : "abstract method"));
        Bytecode bytecode = new Bytecode(method, code);
        try {
            return translate(bytecode, false);
        } catch (UnstableLoopException presumedTooMuch) {
            return translate(bytecode, true);
        }
    }

    private Function translate(Bytecode code, boolean presumeNothing) {
        JavaMethod method = code.method();
        Function function =
                new Function(method.ref(), parameters(method), method.ref().returnKind().type());
        FunctionBuilder builder =
                new FunctionBuilder(function, Position.of(method.ref(), code.line(0)));
        Translation translation =
                new Translation(
                        world,
                        buildTime,
                        dynamicCalls,
                        tinyMethods,
                        nullChecks,
                        builder,
                        presumeNothing);
        new BodyTranslation(translation, code, Optional.empty())
                .translate(List.copyOf(function.parameters()));
        UnreachableBlockRemoval.apply(function);
        TrivialPhiRemoval.apply(function);
        DeadCodeElimination.apply(function);
        StraightLineMerging.apply(function);
        return function;
    }

    private static List<Parameter> parameters(JavaMethod method) {
        MethodRef ref = method.ref();
        List<Parameter> parameters = new ArrayList<>();
        if (!method.isStatic()) {
            Parameter receiver = new Parameter(Type.REF, 0);
            receiver.refine(RefType.of(method.owner().ref()).asNonNull());
            parameters.add(receiver);
        }
        for (String descriptor : ref.parameterDescriptors()) {
            Kind kind = Kind.of(descriptor);
            Parameter parameter = new Parameter(kind.type(), parameters.size());
            if (kind.isReference()) {
                parameter.refine(RefType.of(TypeRef.ofDescriptor(descriptor)));
            }
            parameters.add(parameter);
        }
        return parameters;
    }
}
