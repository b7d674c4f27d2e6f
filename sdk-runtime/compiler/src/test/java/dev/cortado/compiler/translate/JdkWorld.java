package dev.cortado.compiler.translate;

import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.ClassProvider.Provided;
import dev.cortado.compiler.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.Map;
import java.util.Optional;

/** A world of the running JDK's classes and some of a test's own. */
public final class JdkWorld {
    private JdkWorld() {}

    /** The world. */
    public static World with(Map<String, byte[]> own) {
        ClassProvider provider =
                name -> {
                    byte[] bytes = own.get(name);
                    return bytes != null
                            ? Optional.of(
                                    new Provided(ClassFile.of().parse(bytes), Origin.APPLICATION))
                            : fromLoader(name);
                };
        return new World(provider);
    }

    private static Optional<Provided> fromLoader(String name) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            if (in == null) {
                return Optional.empty();
            }
            Origin origin = name.startsWith("dev/cortado/") ? Origin.SDK : Origin.JDK;
            return Optional.of(new Provided(ClassFile.of().parse(in.readAllBytes()), origin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
