package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.world.JavaClass;
import java.util.Optional;

/** Natives of java.lang.System, Runtime, String and the virtual machine's own classes. */
final class SystemNatives {
    private static final String VM = "jdk/internal/misc/VM";
    private static final String CDS = "jdk/internal/misc/CDS";

    /** Any fixed value but 0, which would make ImmutableCollections ask for the time. */
    private static final long COLLECTION_SEED = 1;

    private SystemNatives() {}

    static void register(Natives.Registry registry) {
        registry.add(
                "java/lang/System",
                "arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
                (vm, a) ->
                        arrayCopy(
                                vm,
                                a.referenceAt(0),
                                a.intAt(1),
                                a.referenceAt(2),
                                a.intAt(3),
                                a.intAt(4)));
        registry.add(
                "java/lang/String",
                "intern()Ljava/lang/String;",
                (vm, a) -> a.returnReference(vm.heap().intern(a.instanceAt(0))));
        registry.add("java/lang/Runtime", "availableProcessors()I", (vm, a) -> a.returnInt(1));
        registry.add(VM, "initialize()V", (vm, a) -> {});
        registry.add(VM, "isBooted()Z", (vm, a) -> a.returnBoolean(true));
        registry.add(VM, "isModuleSystemInited()Z", (vm, a) -> a.returnBoolean(true));
        registry.add(VM, "isJavaLangInvokeInited()Z", (vm, a) -> a.returnBoolean(true));
        registry.add(
                VM,
                "getSavedProperty(Ljava/lang/String;)Ljava/lang/String;",
                (vm, a) -> a.returnReference(null));
        registry.add(CDS, "getCDSConfigStatus()I", (vm, a) -> a.returnInt(0));
        registry.add(CDS, "initializeFromArchive(Ljava/lang/Class;)V", (vm, a) -> {});
        registry.add(CDS, "getRandomSeedForDumping()J", (vm, a) -> a.returnLong(COLLECTION_SEED));
        registry.add(
                "jdk/internal/misc/PreviewFeatures",
                "isPreviewEnabled()Z",
                (vm, a) -> a.returnBoolean(false));
        for (String refused :
                new String[] {
                    "setProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                    "clearProperty(Ljava/lang/String;)Ljava/lang/String;",
                    "setProperties(Ljava/util/Properties;)V",
                    "setOut(Ljava/io/PrintStream;)V",
                    "setErr(Ljava/io/PrintStream;)V",
                    "setIn(Ljava/io/InputStream;)V",
                    "exit(I)V"
                }) {
            refuse(registry, "java/lang/System", refused);
        }
        refuse(registry, "java/util/Locale", "setDefault(Ljava/util/Locale;)V");
        refuse(registry, "java/util/TimeZone", "setDefault(Ljava/util/TimeZone;)V");
        refuse(registry, "java/lang/Runtime", "addShutdownHook(Ljava/lang/Thread;)V");
        refuse(registry, "java/lang/Runtime", "exit(I)V");
        refuse(registry, "java/lang/Runtime", "halt(I)V");
        for (String refused :
                new String[] {
                    "start()V",
                    "setName(Ljava/lang/String;)V",
                    "setPriority(I)V",
                    "setDaemon(Z)V",
                    "interrupt()V"
                }) {
            refuse(registry, "java/lang/Thread", refused);
        }
    }

    /** Actions that a program could see happening too early. */
    private static void refuse(Natives.Registry registry, String owner, String selector) {
        String reason =
                "calls "
                        + owner.replace('/', '.')
                        + "."
                        + selector.substring(0, selector.indexOf('('));
        registry.add(
                owner,
                selector,
                (vm, a) -> {
                    throw new NotEvaluableException(reason);
                });
    }

    private static void arrayCopy(
            Interpreter vm, HeapObject source, int from, HeapObject target, int to, int length) {
        if (source == null || target == null) {
            throw vm.exceptions().nullPointer();
        }
        if (!(source instanceof ImageArray sourceArray)
                || !(target instanceof ImageArray targetArray)
                || sourceArray.elementKind() != targetArray.elementKind()) {
            throw vm.exceptions().make("java/lang/ArrayStoreException");
        }
        if (from < 0
                || to < 0
                || length < 0
                || from > sourceArray.length() - length
                || to > targetArray.length() - length) {
            throw vm.exceptions().make("java/lang/ArrayIndexOutOfBoundsException");
        }
        vm.memory().beforeReading(sourceArray);
        vm.memory().beforeWriting(targetArray, to, length);
        int storable = storable(sourceArray, from, targetArray, length);
        System.arraycopy(sourceArray.storage(), from, targetArray.storage(), to, storable);
        if (storable < length) {
            throw vm.exceptions().make("java/lang/ArrayStoreException");
        }
    }

    /** How many elements, from the first on, the target may hold. */
    private static int storable(ImageArray source, int from, ImageArray target, int length) {
        if (!source.elementKind().isReference()) {
            return length;
        }
        JavaClass component = target.type().componentType().orElseThrow();
        Optional<JavaClass> sourceComponent = source.type().componentType();
        if (sourceComponent.isPresent() && sourceComponent.get().isSubtypeOf(component)) {
            return length;
        }
        for (int i = 0; i < length; i++) {
            HeapObject element = source.references()[from + i];
            if (element != null && !element.type().isSubtypeOf(component)) {
                return i;
            }
        }
        return length;
    }
}
