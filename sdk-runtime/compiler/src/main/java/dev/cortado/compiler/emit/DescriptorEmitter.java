package dev.cortado.compiler.emit;

import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.lower.TypeNumbering;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Emits class descriptors; see {@link ClassDescriptorLayout}. */
final class DescriptorEmitter {
    private static final int INLINE_MAP_WORDS = 31;

    private final ModuleContext context;
    private final Function<JavaClass, Optional<String>> mirrors;
    private final StringBuilder out;

    DescriptorEmitter(
            ModuleContext context,
            Function<JavaClass, Optional<String>> mirrors,
            StringBuilder out) {
        this.context = context;
        this.mirrors = mirrors;
        this.out = out;
    }

    void emit(TypeRef ref) {
        JavaClass type = context.world().resolve(ref);
        TypeNumbering numbering = context.lowered().numbering();
        boolean instantiated = context.lowered().program().instantiated().contains(type);
        List<String> types = new ArrayList<>(List.of("i16", "i8", "i8"));
        List<String> values = new ArrayList<>();
        values.add(
                "i16 "
                        + (short)
                                (type.isArray() || type.isInterface()
                                        ? 0
                                        : type.layout().sizeBytes()));
        values.add("i8 " + kind(type));
        values.add("i8 " + (type.isArray() ? type.elementKind().shift() : 0));
        add(types, values, referenceMap(type));
        boolean ranged = !type.isArray() && !type.isInterface();
        int id = ranged ? numbering.id(type).orElse(0) : ClassDescriptorLayout.NO_TYPE_ID;
        Optional<TypeNumbering.IdRange> range = numbering.range(type);
        int last =
                ranged
                        ? range.map(TypeNumbering.IdRange::last).orElse(0)
                        : numbering.bit(type).orElse(ClassDescriptorLayout.NO_TEST_BIT);
        if (ranged && !instantiated) {
            id = range.map(TypeNumbering.IdRange::first).orElse(1);
        }
        add(types, values, "i16 " + (short) id);
        add(types, values, "i16 " + (short) last);
        add(types, values, "ptr " + mirrors.apply(type).orElse("null"));
        for (int word : numbering.testBits(type)) {
            add(types, values, "i32 " + word);
        }
        if (instantiated) {
            for (Optional<JavaMethod> target : context.lowered().dispatch().table(type)) {
                add(types, values, "ptr " + target.map(Names::function).orElse("null"));
            }
        }
        out.append(Names.descriptor(ref))
                .append(" = internal constant <{ ")
                .append(String.join(", ", types));
        out.append(" }> <{ ").append(String.join(", ", values)).append(" }>, align 4\n");
    }

    private static void add(List<String> types, List<String> values, String typedValue) {
        types.add(typedValue.substring(0, typedValue.indexOf(' ')));
        values.add(typedValue);
    }

    private int kind(JavaClass type) {
        if (type.isArray()) {
            return type.elementKind() == Kind.REFERENCE
                    ? ClassDescriptorLayout.KIND_REFERENCE_ARRAY
                    : ClassDescriptorLayout.KIND_PRIMITIVE_ARRAY;
        }
        if (isSubtype(type, "java/lang/ref/SoftReference")) {
            return ClassDescriptorLayout.KIND_SOFT_REFERENCE_OBJECT;
        }
        return isSubtype(type, "java/lang/ref/Reference")
                ? ClassDescriptorLayout.KIND_REFERENCE_OBJECT
                : ClassDescriptorLayout.KIND_OBJECT;
    }

    private boolean isSubtype(JavaClass type, String name) {
        return context.world().find(name).filter(type::isSubtypeOf).isPresent();
    }

    private String referenceMap(JavaClass type) {
        if (type.isArray()) {
            JavaClass component = type.componentType().orElseThrow();
            return component.isPrimitive() ? "i32 0" : "ptr " + context.descriptor(component.ref());
        }
        if (type.isInterface()) {
            return "i32 0";
        }
        int words = (type.layout().sizeBytes() + 3) / 4 - 1;
        int[] map = new int[(words + 31) / 32];
        for (JavaField field : type.layout().fields()) {
            if (field.isTracedReference()) {
                int bit = field.offset() / 4 - 1;
                map[bit / 32] |= 1 << (bit % 32);
            }
        }
        if (words <= INLINE_MAP_WORDS) {
            return "i32 " + (map.length == 0 ? 0 : map[0]);
        }
        String name = Names.global("map " + type.name());
        StringBuilder list = new StringBuilder();
        for (int word : map) {
            list.append(", i32 ").append(word);
        }
        out.append(name)
                .append(" = internal constant [")
                .append(map.length + 1)
                .append(" x i32] [i32 ");
        out.append(map.length).append(list).append("], align 4\n");
        // Adding bit 31 is a relocation; or-ing it would not be.
        return "i32 add (i32 ptrtoint (ptr " + name + " to i32), i32 -2147483648)";
    }
}
