import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.PushbackReader;
import java.io.SequenceInputStream;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;

/** java.io on text and bytes in memory, properties, pipes between threads. */
public class ReadersWritersAndProperties {
    public static void main(String[] a) throws Exception {
        Properties p = new Properties();
        p.load(new StringReader("a=1\nb : two\n# c\nlong=x\\\n  y\nu=\\u0041"));
        System.out.println(new TreeMap<>(p));
        System.out.println(p.getProperty("zz", "def"));
        StringWriter w = new StringWriter();
        p.store(w, null);
        System.out.println(w.toString().lines().filter(l -> !l.startsWith("#")).sorted().toList());
        PrintWriter pw = new PrintWriter(w);
        pw.printf("%d-%s%n", 5, "x");
        pw.flush();
        System.out.println(w.toString().contains("5-x"));
        BufferedReader r = new BufferedReader(new StringReader("1\n2\n3"));
        System.out.println(r.lines().mapToInt(Integer::parseInt).sum());
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        DataOutputStream d = new DataOutputStream(o);
        d.writeUTF("héllo");
        d.writeLong(-5);
        d.writeDouble(2.5);
        d.flush();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(o.toByteArray()));
        System.out.println(in.readUTF() + in.readLong() + in.readDouble());
        PipedInputStream pi = new PipedInputStream();
        PipedOutputStream po = new PipedOutputStream(pi);
        Thread t =
                new Thread(() -> {
                    try {
                        po.write(7);
                        po.close();
                    } catch (IOException e) {
                        System.out.println(e);
                    }
                });
        t.start();
        System.out.println(pi.read() + " " + pi.read());
        t.join();
        StreamTokenizer st = new StreamTokenizer(new StringReader("x = 3.5 + 'q'"));
        int k;
        while ((k = st.nextToken()) != StreamTokenizer.TT_EOF)
            System.out.println(k + " " + st.sval + " " + st.nval);
        PushbackReader pb = new PushbackReader(new StringReader("ab"));
        int c = pb.read();
        pb.unread(c);
        System.out.println((char) pb.read());
        LineNumberReader ln = new LineNumberReader(new StringReader("a\nb\n"));
        ln.readLine();
        System.out.println(ln.getLineNumber());
        SequenceInputStream sq =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[] {1}),
                        new ByteArrayInputStream(new byte[] {2}));
        System.out.println(Arrays.toString(sq.readAllBytes()));
        System.out.println(
                new CharArrayWriter().append("x").toString()
                        + new UncheckedIOException(new IOException("io")).getMessage());
    }
}
