package dev.cortado.compiler.emit;

import dev.cortado.compiler.emit.ImageContents.PlacedObject;
import dev.cortado.compiler.emit.ImageContents.PlacedStatic;
import dev.cortado.compiler.emit.ImageContents.Slot;
import dev.cortado.compiler.emit.ImageContents.Word;
import java.util.ArrayList;
import java.util.List;

/** Emits image objects and static fields as LLVM globals. */
final class DataEmitter {
    private final ModuleContext context;
    private final StringBuilder out;

    DataEmitter(ModuleContext context, StringBuilder out) {
        this.context = context;
        this.out = out;
    }

    void object(PlacedObject object) {
        List<String> types = new ArrayList<>(List.of("ptr"));
        List<String> values =
                new ArrayList<>(List.of("ptr " + context.descriptor(object.type().ref())));
        int end = 4;
        if (object.arrayLength().isPresent()) {
            types.add("i32");
            values.add("i32 " + object.arrayLength().get());
            end = 8;
        }
        if (object.bytes().isPresent()) {
            byte[] bytes = object.bytes().get();
            types.add("[" + bytes.length + " x i8]");
            values.add("[" + bytes.length + " x i8] c\"" + quoted(bytes) + "\"");
            end += bytes.length;
        }
        for (Slot slot : object.slots()) {
            end = pad(end, slot.offset(), types, values);
            String type = type(slot.word());
            types.add(type);
            values.add(type + " " + value(slot.word()));
            end += bytes(slot.word());
        }
        pad(end, (end + 3) & ~3, types, values);
        out.append(Names.object(object.handle())).append(" = ");
        // The collector walks and updates objects in RAM: LLVM must not split or shrink them.
        out.append(object.inRam() ? "hidden global" : "internal constant");
        out.append(" <{ ").append(String.join(", ", types)).append(" }> <{ ");
        out.append(String.join(", ", values)).append(" }>");
        if (object.inRam()) {
            out.append(", section \".data.objects\"");
        }
        out.append(", align 4\n");
    }

    private static int pad(int from, int to, List<String> types, List<String> values) {
        if (to > from) {
            types.add("[" + (to - from) + " x i8]");
            values.add("[" + (to - from) + " x i8] zeroinitializer");
        }
        return Math.max(from, to);
    }

    void staticField(PlacedStatic field) {
        String type = type(field.initial());
        String value = value(field.initial());
        boolean zero = isZero(field.initial());
        out.append(Names.staticField(field.field())).append(" = ");
        out.append(field.isRoot() ? "hidden global " : "internal global ");
        out.append(type).append(' ').append(value);
        if (field.isRoot()) {
            out.append(zero ? ", section \".bss.roots\"" : ", section \".data.roots\"");
        }
        out.append(", align ").append(Math.min(4, bytes(field.initial()))).append('\n');
    }

    private static boolean isZero(Word word) {
        return switch (word) {
            case Word.Primitive p -> p.text().equals("0") || p.text().equals("0x0000000000000000");
            case Word.Reference r -> r.target().isEmpty();
            case Word.DescriptorOf d -> false;
        };
    }

    private static String type(Word word) {
        return word instanceof Word.Primitive primitive ? primitive.llvmType() : "ptr";
    }

    private static int bytes(Word word) {
        return word instanceof Word.Primitive primitive ? primitive.bytes() : 4;
    }

    private String value(Word word) {
        return switch (word) {
            case Word.Primitive p -> p.text();
            case Word.Reference r -> r.target().map(Names::object).orElse("null");
            case Word.DescriptorOf d -> context.descriptor(d.type().ref());
        };
    }

    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b >= ' ' && b < 0x7f && b != '"' && b != '\\') {
                text.append((char) b);
            } else {
                text.append('\\')
                        .append(Character.forDigit(b >> 4 & 15, 16))
                        .append(Character.forDigit(b & 15, 16));
            }
        }
        return text.toString();
    }
}
