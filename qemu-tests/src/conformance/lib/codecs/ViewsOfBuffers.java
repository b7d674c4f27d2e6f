import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;

/** java.nio buffers: views, orders, bounds. */
public class ViewsOfBuffers {
    public static void main(String[] a) throws Exception {
        ByteBuffer b = ByteBuffer.allocate(32);
        b.putInt(0x01020304).putLong(5L).putDouble(1.5).put((byte) 9).flip();
        System.out.println(
                b + " " + b.getInt() + " " + b.getLong() + " " + b.getDouble() + " " + b.get());
        b.clear();
        b.order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x1234);
        System.out.println(b.get(0) + " " + b.order());
        IntBuffer ib = ByteBuffer.wrap(new byte[16]).asIntBuffer();
        ib.put(3).put(4).flip();
        System.out.println(ib.get() + ib.remaining() + " " + ib);
        CharBuffer cb = CharBuffer.wrap("hello");
        System.out.println(
                cb.subSequence(1, 3)
                        + " "
                        + StandardCharsets.UTF_8.encode("né").remaining()
                        + StandardCharsets.UTF_8.decode(ByteBuffer.wrap(new byte[] {104, 105})));
        ByteBuffer s = b.slice(2, 4).asReadOnlyBuffer();
        System.out.println(s.isReadOnly() + " " + s.capacity());
        try {
            s.put((byte) 1);
        } catch (ReadOnlyBufferException e) {
            System.out.println(e);
        }
        try {
            ByteBuffer.allocate(1).putInt(1);
        } catch (BufferOverflowException e) {
            System.out.println(e);
        }
        try {
            ByteBuffer.allocate(1).getInt();
        } catch (BufferUnderflowException e) {
            System.out.println(e);
        }
        System.out.println(
                b.compareTo(ByteBuffer.allocate(3))
                        + " "
                        + b.equals(b.duplicate())
                        + " "
                        + b.mismatch(ByteBuffer.allocate(32))
                        + " "
                        + b.hashCode());
        LongBuffer lb = LongBuffer.allocate(2);
        lb.put(1, 7L);
        System.out.println(lb.get(1));
        FloatBuffer fb = FloatBuffer.wrap(new float[] {1f, 2f});
        System.out.println(fb.get(1));
        ShortBuffer sb = ByteBuffer.allocate(4).asShortBuffer();
        sb.put((short) 2);
        System.out.println(sb.position());
        DoubleBuffer db = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        db.put(1, 2.5);
        System.out.println(db.get(1));
    }
}
