package dev.cortado.classlib.deflate;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.nio.ByteBuffer: the array that it is of, read-only or not; all buffers have one. */
@SubstituteClass("java.nio.ByteBuffer")
abstract class ByteBufferAlias {
    @Alias byte[] hb;
    @Alias int offset;

    private ByteBufferAlias() {}
}
