package dev.cortado.ota.smp;

/**
 * Answers the requests on a serial line, of version 1 and 2 of the protocol.
 *
 * <p>Bytes that come while a request is served must be kept by the stream. Allocates nothing after
 * construction. An instance serves one thread.
 */
public final class SmpServer {

    /** The bytes before a message's map. */
    public static final int HEADER_BYTES = 8;

    private static final int OPERATION_MASK = 7;
    private static final int VERSION_SHIFT = 3;
    private static final int VERSION_MASK = 3;
    private static final int VERSION_2 = 1;
    private static final int READ = 0;
    private static final int WRITE = 2;
    private static final int CRC_BYTES = 2;

    private final ByteStream stream;
    private final SmpGroup[] groups;
    private final FrameReader frames;
    private final FrameWriter writer;
    private final CborReader request = new CborReader();
    private final byte[] answer;
    private final CborWriter body;
    private final byte[] received = new byte[32];
    private int requests;

    /**
     * A server.
     *
     * @param requestBytes the longest message that it takes
     * @param answerBytes the longest that it sends, at least 64
     */
    public SmpServer(ByteStream stream, int requestBytes, int answerBytes, SmpGroup[] groups) {
        this.stream = stream;
        this.groups = groups;
        this.frames = new FrameReader(requestBytes);
        this.writer = new FrameWriter(stream);
        this.answer = new byte[answerBytes + CRC_BYTES];
        this.body = new CborWriter(answer, answerBytes);
    }

    /** Serves what has come, and answers whether anything has. */
    public boolean poll() {
        int count = stream.read(received, 0, received.length);
        for (int i = 0; i < count; i++) {
            if (frames.accept(received[i])) {
                serve(frames.message(), frames.length());
            }
        }
        return count > 0;
    }

    /** How many requests were served. */
    public int requests() {
        return requests;
    }

    /** How many messages were given up: damaged, cut off, or too long. */
    public int damaged() {
        return frames.damaged();
    }

    private void serve(byte[] message, int length) {
        if (length < HEADER_BYTES) {
            return;
        }
        int operation = message[0] & OPERATION_MASK;
        int version = message[0] >>> VERSION_SHIFT & VERSION_MASK;
        int bodyBytes = u16(message, 2);
        boolean isRequest = operation == READ || operation == WRITE;
        if (!isRequest || version > VERSION_2 || bodyBytes != length - HEADER_BYTES) {
            return;
        }
        requests++;
        int number = u16(message, 4);
        int status = SmpStatus.UNSUPPORTED;
        String reason = "";
        SmpGroup group = groupOf(number);
        body.begin(HEADER_BYTES);
        if (!request.open(message, HEADER_BYTES, length)) {
            status = SmpStatus.INVALID;
        } else if (group != null) {
            int command = message[7] & 0xff;
            status = group.serve(command, operation == WRITE, request, body);
            reason = status == SmpStatus.OK ? "" : group.reason();
        }
        if (status == SmpStatus.OK && !body.fits()) {
            status = SmpStatus.TOO_LARGE;
        }
        if (status != SmpStatus.OK) {
            refuse(version, number, status, reason);
        }
        answer[0] = (byte) (version << VERSION_SHIFT | operation + 1);
        answer[1] = 0;
        putU16(answer, 2, body.position() - HEADER_BYTES);
        System.arraycopy(message, 4, answer, 4, 4);
        writer.send(answer, body.position());
        if (group != null) {
            group.answered();
        }
    }

    /** The answer without success; Zephyr, "SMP protocol", minimal response. */
    private void refuse(int version, int group, int status, String reason) {
        int own = status >>> 8;
        boolean inGroup = version == VERSION_2 && own != 0;
        boolean explained = !reason.isEmpty() && reason.length() < answer.length - 40;
        body.begin(HEADER_BYTES);
        body.map(explained ? 2 : 1);
        if (inGroup) {
            body.text("err");
            body.map(2);
            body.text("group");
            body.number(group);
        }
        body.text("rc");
        body.number(inGroup ? own : status & 0xff);
        if (explained) {
            body.text("rsn");
            body.text(reason);
        }
    }

    /** The group of a number; null if there is none. */
    private SmpGroup groupOf(int number) {
        for (SmpGroup group : groups) {
            if (group.number() == number) {
                return group;
            }
        }
        return null;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static void putU16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 8);
        bytes[at + 1] = (byte) value;
    }
}
