import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Numbers at any index of byte arrays through VarHandles, in both byte orders. */
public class ViewsOfByteArrays {
    private static final VarHandle SHORT_BIG = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle CHAR = view(char[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BIG = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG = view(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle FLOAT_BIG = view(float[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DOUBLE = view(double[].class, ByteOrder.LITTLE_ENDIAN);

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    public static void main(String[] args) {
        byte[] bytes = new byte[24];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 129);
        }
        for (int i = 0; i < 4; i++) {
            System.out.println((short) SHORT_BIG.get(bytes, i) + " " + (int) (char) CHAR.get(bytes, i));
            System.out.println((int) INT.get(bytes, i) + " " + (int) INT_BIG.get(bytes, i));
            System.out.println((long) LONG.get(bytes, i) + " " + (long) LONG_BIG.get(bytes, i));
        }
        SHORT_BIG.set(bytes, 1, (short) 0x1234);
        CHAR.set(bytes, 3, 'é');
        INT.set(bytes, 5, 0xCAFEBABE);
        INT_BIG.set(bytes, 9, 0xCAFEBABE);
        System.out.println(HexFormat.of().formatHex(bytes));
        LONG.set(bytes, 0, 0x0102030405060708L);
        LONG_BIG.set(bytes, 13, 0x0102030405060708L);
        FLOAT_BIG.set(bytes, 8, 1.5f);
        System.out.println(HexFormat.of().formatHex(bytes) + " " + (float) FLOAT_BIG.get(bytes, 8));
        DOUBLE.set(bytes, 15, -Math.PI);
        System.out.println(HexFormat.of().formatHex(bytes) + " " + (double) DOUBLE.get(bytes, 15));
        for (int index : new int[] {21, -1, 20}) {
            try {
                System.out.println((int) INT.get(bytes, index));
            } catch (IndexOutOfBoundsException outside) {
                System.out.println(outside.getMessage());
            }
        }
    }
}
