package dev.cortado.compiler.image;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.NullValue;
import dev.cortado.compiler.imageheap.VarHandleTarget;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.imageheap.evaluation.EvaluationResult;
import dev.cortado.compiler.imageheap.evaluation.ImageConstantSource;
import dev.cortado.compiler.imageheap.evaluation.Outcome;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.lower.Mirrors;
import dev.cortado.compiler.lower.StaticFields;
import dev.cortado.compiler.reach.ImageView;
import dev.cortado.compiler.reflection.ReflectionSource;
import dev.cortado.compiler.translate.BuildTimeState;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.constant.ConstantDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Answers the later phases' questions from the image heap and the class initialisers. */
public final class ImageState implements BuildTimeState, ImageView, StaticFields {
    private static final String INTRINSIC = "Ldev/cortado/abi/Intrinsic;";

    private final World world;
    private final ImageHeap heap;
    private final ClassInitializers initializers;
    private final ImageConstantSource constants;
    private final ReflectionSource reflection;

    public ImageState(
            World world,
            ImageHeap heap,
            ClassInitializers initializers,
            ImageConstantSource constants,
            ReflectionSource reflection) {
        this.world = world;
        this.heap = heap;
        this.initializers = initializers;
        this.constants = constants;
        this.reflection = reflection;
    }

    @Override
    public boolean isInitializedAtBuildTime(JavaClass type) {
        return initializers.initialize(type).isBuildTime();
    }

    @Override
    public String whyAtRunTime(JavaClass type) {
        return initializers.initialize(type) instanceof Outcome.RunTime(String reason)
                ? reason
                : "";
    }

    @Override
    public Optional<Object> constantStatic(JavaField field) {
        if (field.isFinal() && isInitializedAtBuildTime(field.owner())) {
            return Optional.of(constant(initializers.staticValue(field)));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Object> constantField(ImageObjectHandle object, JavaField field) {
        if (field.isFinal()
                && object instanceof ImageInstance instance
                && instance.type().isSubtypeOf(field.owner())
                && heap.mirroredType(instance).isEmpty()) {
            return Optional.of(constant(instance.value(field)));
        }
        return Optional.empty();
    }

    @Override
    public OptionalInt constantLength(ImageObjectHandle array) {
        return array instanceof ImageArray imageArray
                ? OptionalInt.of(imageArray.length())
                : OptionalInt.empty();
    }

    @Override
    public Optional<Object> constantElement(ImageObjectHandle array, int index) {
        if (array instanceof ImageArray imageArray
                && imageArray.isStable()
                && index >= 0
                && index < imageArray.length()) {
            return Optional.of(constant(imageArray.element(index)));
        }
        return Optional.empty();
    }

    private static Object constant(Object value) {
        return value == NullValue.NULL ? new Constant.Null() : value;
    }

    @Override
    public ImageObjectHandle string(String text) {
        return heap.string(text);
    }

    @Override
    public ImageInstance className(JavaClass type) {
        return heap.string(type.binaryName());
    }

    @Override
    public ImageInstance classMirror(JavaClass type) {
        return initializers.mirror(type);
    }

    @Override
    public Optional<TypeRef> mirroredType(ImageObjectHandle mirror) {
        return heap.mirroredType((HeapObject) mirror)
                .filter(t -> !t.isPrimitive())
                .map(JavaClass::ref);
    }

    @Override
    public Optional<TypeRef> anyMirroredType(ImageObjectHandle mirror) {
        return heap.mirroredType((HeapObject) mirror).map(type -> new TypeRef(type.name()));
    }

    /** What the JDK keeps outside of java.base for its own past is not there. */
    @Override
    public boolean isFoundByName(String binaryName) {
        return !binaryName.startsWith("sun.misc.") && binaryName.indexOf('/') < 0;
    }

    @Override
    public Optional<ImageObjectHandle> resource(TypeRef type, String name) {
        String packageName = world.resolve(type).packageName();
        String full =
                name.startsWith("/")
                        ? name.substring(1)
                        : packageName.isEmpty() ? name : packageName + "/" + name;
        return reflection.resource(full).map(ImageObjectHandle.class::cast);
    }

    @Override
    public Optional<ImageObjectHandle> reflected(
            TypeRef type,
            String query,
            Optional<String> name,
            Optional<List<TypeRef>> parameterTypes) {
        return reflection
                .members(
                        world.resolve(type),
                        query,
                        name,
                        parameterTypes.map(types -> types.stream().map(this::anyType).toList()))
                .map(ImageObjectHandle.class::cast);
    }

    private JavaClass anyType(TypeRef type) {
        return Kind.ofKeyword(type.name())
                .map(world::primitive)
                .orElseGet(() -> world.resolve(type));
    }

    @Override
    public Optional<JavaClass> mirrored(ImageObjectHandle object) {
        return heap.mirroredType((HeapObject) object);
    }

    @Override
    public Optional<AccessedVariable> varHandle(ImageObjectHandle handle) {
        if (!(handle instanceof ImageInstance instance)) {
            return Optional.empty();
        }
        return switch (instance.payload().orElse(null)) {
            case VarHandleTarget.InstanceField(JavaField field) ->
                    Optional.of(new BuildTimeState.AccessedVariable.Field(field.ref()));
            case VarHandleTarget.StaticField(JavaField field) ->
                    Optional.of(new BuildTimeState.AccessedVariable.StaticField(field.ref()));
            case VarHandleTarget.ArrayElement(JavaClass arrayType) ->
                    Optional.of(new BuildTimeState.AccessedVariable.Element(arrayType.ref()));
            case VarHandleTarget.ByteArrayView(Kind kind, boolean bigEndian) ->
                    Optional.of(new BuildTimeState.AccessedVariable.ByteView(kind, bigEndian));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public Optional<ImageObjectHandle> evaluated(
            JavaMethod method, List<ImageObjectHandle> arguments) {
        return initializers.runMethod(method, List.copyOf(arguments))
                                instanceof EvaluationResult.Returned(var value)
                        && value instanceof HeapObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    @Override
    public void accessedByOffset(JavaField field) {
        heap.addAccessedByOffset(field);
    }

    @Override
    public List<JavaField> fieldsAccessedByOffset() {
        return List.copyOf(heap.accessedByOffset());
    }

    @Override
    public Optional<Object> intrinsicConstant(JavaMethod method, List<Object> arguments) {
        return method.annotationValue(INTRINSIC)
                .filter(name -> name.startsWith("image."))
                .flatMap(name -> constants.value(name, arguments))
                .map(ImageState::constant);
    }

    @Override
    public Constant staticValue(JavaField field) {
        return initialValue(field.ref()).orElseGet(() -> defaultValue(field.kind()));
    }

    private static Constant defaultValue(Kind kind) {
        return switch (kind.type()) {
            case I64 -> Constant.ofLong(0);
            case F32 -> Constant.ofFloat(0);
            case F64 -> Constant.ofDouble(0);
            case REF -> Constant.nullReference();
            default -> Constant.ofInt(0);
        };
    }

    @Override
    public Constant fieldValue(ImageObjectHandle object, JavaField field) {
        ImageInstance instance = (ImageInstance) object;
        heap.mirroredType(instance).filter(JavaClass::isEnum).ifPresent(initializers::initialize);
        reflection.complete(instance, field);
        return ofValue(instance.value(field));
    }

    @Override
    public JavaClass typeOf(ImageObjectHandle object) {
        return ((HeapObject) object).type();
    }

    @Override
    public List<ImageObjectHandle> elements(ImageObjectHandle array) {
        if (!(array instanceof ImageArray imageArray) || !imageArray.elementKind().isReference()) {
            return List.of();
        }
        return new ArrayList<>(
                Arrays.stream(imageArray.references()).filter(Objects::nonNull).toList());
    }

    @Override
    public Optional<Constant> initialValue(FieldRef ref) {
        JavaField field = world.field(ref);
        if (!isInitializedAtBuildTime(field.owner())) {
            return field.constantValue().map(this::ofConstantValue);
        }
        return Optional.of(ofValue(initializers.staticValue(field)));
    }

    private static Constant ofValue(Object value) {
        return switch (value) {
            case Integer i -> Constant.ofInt(i);
            case Long l -> Constant.ofLong(l);
            case Float f -> Constant.ofFloat(f);
            case Double d -> Constant.ofDouble(d);
            case HeapObject object -> Constant.of(object);
            default -> Constant.nullReference();
        };
    }

    private Constant ofConstantValue(ConstantDesc value) {
        return switch (value) {
            case Integer i -> Constant.ofInt(i);
            case Long l -> Constant.ofLong(l);
            case Float f -> Constant.ofFloat(f);
            case Double d -> Constant.ofDouble(d);
            case String s -> Constant.of(heap.string(s));
            default -> throw new IllegalStateException("ConstantValue " + value);
        };
    }

    /** The Class objects that a program asks for. */
    public Mirrors mirrors(Set<JavaClass> inImage) {
        return type ->
                inImage.contains(type) ? Constant.of(heap.mirror(type)) : Constant.nullReference();
    }
}
