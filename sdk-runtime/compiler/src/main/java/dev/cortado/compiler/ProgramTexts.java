package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The string constants of the program's own classes, not of its libraries. */
final class ProgramTexts {
    /** java.util.Formatter, "Format String Syntax": a conversion of a date or time. */
    private static final Pattern DATE_CONVERSION =
            Pattern.compile("%(\\d+\\$|<)?[-#+ 0,(<]*\\d*[tT][a-zA-Z]");

    private final Set<String> texts;

    private ProgramTexts(Set<String> texts) {
        this.texts = texts;
    }

    static ProgramTexts of(ClassPath classPath) {
        Set<String> texts = new TreeSet<>();
        for (String name : classPath.programClassNames()) {
            classPath.find(name).ifPresent(found -> collect(found.model(), texts));
        }
        return new ProgramTexts(texts);
    }

    private static void collect(ClassModel model, Set<String> texts) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof StringEntry text) {
                texts.add(text.stringValue());
            }
        }
    }

    /** Whether one of them is a text as it is. */
    boolean contains(String text) {
        return texts.contains(text);
    }

    /** Whether one of them, as a format, formats a date or time. */
    boolean formatsDates() {
        return texts.stream().anyMatch(text -> DATE_CONVERSION.matcher(text).find());
    }
}
