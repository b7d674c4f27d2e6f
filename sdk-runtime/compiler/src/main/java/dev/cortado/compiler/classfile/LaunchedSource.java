package dev.cortado.compiler.classfile;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/**
 * A source file as the source launcher takes it: any public class name, a leading #! line ignored.
 */
final class LaunchedSource extends SimpleJavaFileObject {

    private static final Pattern PACKAGE =
            Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    private final Path file;
    private final String text;

    LaunchedSource(Path file, String text) {
        super(file.toUri(), Kind.SOURCE);
        this.file = file;
        // JEP 330, "shebang" files; the line stays, so that line numbers hold
        this.text = text.startsWith("#!") ? "//" + text.substring(2) : text;
    }

    /** The declared package, empty for the unnamed one. */
    String packageName() {
        Matcher declaration = PACKAGE.matcher(text);
        return declaration.find() ? declaration.group(1) : "";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && !simpleName.equals("module-info");
    }

    @Override
    public String getName() {
        return file.toString();
    }
}
