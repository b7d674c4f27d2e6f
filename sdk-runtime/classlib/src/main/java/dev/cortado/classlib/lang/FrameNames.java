package dev.cortado.classlib.lang;

import dev.cortado.abi.NamesFrames;
import dev.cortado.abi.NoInline;

/** What a program calls that wants the names of frames: it only marks that it is reached. */
final class FrameNames {
    private FrameNames() {}

    /** Wants the names of classes, methods and files, and lines. */
    @NoInline
    @NamesFrames
    static void request() {}

    /** Wants the Class objects of frames, too. */
    @NoInline
    @NamesFrames(NamesFrames.CLASSES)
    static void requestClasses() {}
}
