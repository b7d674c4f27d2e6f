/* Each static method without parameters that returns a String is one case. */
import java.util.*;
import java.math.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.zip.*;

class Snippets {
  enum Color { RED, GREEN { int v() { return 5; } }, BLUE; int v() { return ordinal(); } }
  record P(int x, String y) { int s() { return x; } }
  static String add() { int x=3; for (int i=0;i<1000;i++) x=x*31+i; return ""+x; }
  static String integerCache() { Integer a=127,b=127,c=1000; return ""+(a==b)+c+Integer.toHexString(-5)+Integer.parseInt("-123"); }
  static String character() { return ""+Character.isLetter('\u00e4')+Character.toUpperCase('\u0250')+Character.isDigit('7')+Character.getNumericValue('\u0968')+Character.isLetter(0x10400); }
  static String hashMap() { Map<String,Integer> m=new HashMap<>(); for (int i=0;i<100;i++) m.put("k"+i,i*i); int s=0; for (var e: m.entrySet()) s=s*31+e.getKey().hashCode()+e.getValue(); return ""+s+m.size()+m.get("k77"); }
  static String treeMap() { TreeMap<String,Integer> m=new TreeMap<>(); for (int i=0;i<100;i++) m.put("k"+i,i*i); return m.toString(); }
  static String enums() { StringBuilder b=new StringBuilder(); for (Color c: Color.values()) b.append(c).append(c.v()); return b+""+Color.valueOf("BLUE"); }
  static String enumMap() { EnumMap<Color,String> m=new EnumMap<>(Color.class); m.put(Color.GREEN,"g"); m.put(Color.RED,"r"); return m.toString()+EnumSet.allOf(Color.class); }
  static String bigInteger() { return BigInteger.valueOf(3).pow(500).mod(BigInteger.TEN.pow(30)).toString()+BigInteger.TWO.modPow(new BigInteger("123456789"), BigInteger.valueOf(1000007)); }
  static String concurrentHashMap() { ConcurrentHashMap<String,Integer> m=new ConcurrentHashMap<>(); for (int i=0;i<50;i++) m.put("x"+i,i); return ""+m.size()+m.get("x33"); }
  static String crc() { CRC32C c=new CRC32C(); c.update("hello".getBytes()); return ""+c.getValue(); }
  static String atomics() { AtomicInteger a=new AtomicInteger(5); a.incrementAndGet(); AtomicLong l=new AtomicLong(7); l.addAndGet(8); AtomicReference<String> r=new AtomicReference<>("a"); r.compareAndSet("a","b"); AtomicBoolean f=new AtomicBoolean(); f.set(true); AtomicIntegerArray ar=new AtomicIntegerArray(4); ar.incrementAndGet(2); return ""+a+l+r+f+ar; }
  static String listOf() { return List.of(1,2,3).toString()+Map.of("a",1)+List.of().size(); }
  static String doubles() { return ""+1.5+" "+Math.PI+" "+(0.1f+0.2f)+" "+Math.sin(1.0)+" "+Math.pow(2,0.5)+" "+Double.parseDouble("1e-7")+" "+(float)1e10+" "+(int)Double.NaN+" "+(long)1e30+" "+5.5%2.1; }
  static String exc() { try { Object o="x"; Integer i=(Integer)o; return "no"; } catch (ClassCastException e) { try { int[] a=new int[2]; a[2]=1; return "no"; } catch (ArrayIndexOutOfBoundsException f) { try { return ""+(1/(a0())); } catch (ArithmeticException g) { return f.getMessage()+g.getMessage(); } finally { x++; } } } }
  static int x; static int a0() { return 0; }
  static String arraysStore() { try { Object[] o=new String[1]; o[0]=1; return "no"; } catch (ArrayStoreException e) { return e.getMessage(); } }
  static String longs() { long l=1; for (int i=1;i<30;i++) l=l*i^(l>>>3)+(l<<5)-(l>>2); return ""+l+" "+(l/7)+" "+(l%13)+" "+Long.toString(l,36); }
  static String multi() { int[][][] a=new int[2][3][4]; a[1][2][3]=7; long[][] b=new long[2][]; return Arrays.toString(a[1][2])+a.length+a[0].length+Arrays.toString(b); }
  static String strings() { String s="Hello, W\u00f6rld \u20ac"; return s.toUpperCase()+s.substring(3,7)+s.indexOf("W")+s.replace('l','L')+s.hashCode()+String.join("-", "a","b")+"abc".repeat(3)+s.contains("W\u00f6")+s.length()+" x ".trim()+"a,b".compareTo("b"); }
  static String sw() { StringBuilder b=new StringBuilder(); for (String s: new String[]{"a","bb","FB","Ea"}) switch (s) { case "a": b.append(1); break; case "FB": b.append(2); break; case "Ea": b.append(3); break; default: b.append(0);} for (int i=-3;i<12;i++) switch(i) { case -1: b.append('m'); break; case 5: b.append('5'); case 6: b.append('6'); break; case 1000: b.append('k'); break; default: b.append('.'); } return b.toString(); }
  static String sort() { Integer[] a=new Integer[200]; Random r=new Random(42); for (int i=0;i<200;i++) a[i]=r.nextInt(1000); Arrays.sort(a); int[] p=new int[500]; for (int i=0;i<500;i++) p[i]=r.nextInt(); Arrays.sort(p); return Arrays.toString(a)+Arrays.hashCode(p)+r.nextGaussian(); }
  static String bits() { return ""+Integer.bitCount(12345)+Long.numberOfLeadingZeros(123L)+Integer.reverse(77)+Float.floatToIntBits(1.5f)+Double.doubleToLongBits(-0.0)+Integer.divideUnsigned(-1,3)+Long.toUnsignedString(-1L); }
  static String deque() { ArrayDeque<Integer> d=new ArrayDeque<>(); for(int i=0;i<20;i++) d.addFirst(i); PriorityQueue<Integer> q=new PriorityQueue<>(d); LinkedList<Integer> l=new LinkedList<>(d); return d+""+q.poll()+l.getLast()+new BitSet(5); }
  static String uuid() { return new UUID(1,2).toString()+Base64.getEncoder().encodeToString(new byte[]{1,2,3,4})+HexFormat.of().formatHex(new byte[]{(byte)0xca,1}); }
  static String cls() { return String.class.getName()+int[].class.getSimpleName()+Color.class.getEnumConstants().length+Snippets.class.isInterface()+new int[0].getClass().getComponentType()+Map.Entry.class.getSimpleName()+Color.GREEN.getDeclaringClass()+Color.GREEN.getClass().getSuperclass()+Color.class.getCanonicalName()+new Object() {}.getClass().getCanonicalName()+P[].class.getCanonicalName()+int.class.getCanonicalName(); }
  static String clone2() { int[] a={1,2,3}; int[] b=a.clone(); b[0]=9; return a[0]+""+b[0]+new ArrayList<>(List.of(1,2)).clone(); }
  static String time() { return java.time.Duration.ofSeconds(100).toString()+java.time.LocalDate.of(2024,2,29).plusYears(1); }
  static String regex() { return "a1b22".replaceAll("[0-9]+","#"); }
  static String speed() { int s=0; for (int i=0;i<3000000;i++) { s+=i^(s<<3); if ((s&7)==0) s++; } return ""+s; }
  static String cow() { CopyOnWriteArrayList<Integer> l=new CopyOnWriteArrayList<>(); l.add(1); return l.toString(); }
  static String lock() { var l=new java.util.concurrent.locks.ReentrantLock(); l.lock(); l.unlock(); return ""+l.isLocked(); }
  static String sets() { return Collections.unmodifiableList(new ArrayList<>(List.of(3,1,2))).toString()+new TreeSet<>(List.of(3,1,2))+new LinkedHashMap<>(Map.of(1,2)); }
  static String bytes() { java.nio.ByteBuffer b=java.nio.ByteBuffer.allocate(16); b.putInt(5).putLong(7); return ""+b.getInt(0)+b.position(); }
  static String charset() throws Exception { return ""+"h\u00e4\u20ac".getBytes(java.nio.charset.StandardCharsets.UTF_8).length+new String(new byte[]{(byte)0xc3,(byte)0xa4}, "UTF-8"); }
  static String lambdas() { int[] n={0}; Runnable r=() -> n[0]++; r.run(); r.run(); java.util.function.Function<Integer,String> f=Integer::toHexString; java.util.function.Supplier<List<String>> s=ArrayList::new; return n[0]+f.apply(255)+s.get(); }
  static String records() { P p=new P(3,"y"); return p+""+p.equals(new P(3,"y"))+p.hashCode()+switch ((Object) p) { case P(int x, String y) when x>5 -> "big"; case P(int x, String y) -> x+y; default -> "none"; }; }
  sealed interface Shape permits Circle, Square {} record Circle(double r) implements Shape {} record Square(int s) implements Shape {}
  static String patterns() { StringBuilder b=new StringBuilder(); for (Shape s: new Shape[]{new Circle(1.5), new Square(2)}) b.append(switch (s) { case Circle c -> c.r()*2; case Square q -> q.s()*q.s(); }); return b.toString(); }
  static String streams() { return java.util.stream.IntStream.rangeClosed(1,20).filter(i -> i%3==0).mapToObj(i -> "n"+i).collect(java.util.stream.Collectors.joining(","))+List.of(5,3,9).stream().sorted(Comparator.reverseOrder()).toList(); }
  static String finallyOrder() { StringBuilder b=new StringBuilder(); for (int i=0;i<4;i++) { try { b.append(step(i,b)); } catch (IllegalStateException e) { b.append(e.getMessage()); } finally { b.append('f'); } } return b.toString(); }
  static String step(int i, StringBuilder b) { try { if (i==1) throw new IllegalStateException("one"); if (i==2) return "two"; if (i==3) { try { throw new RuntimeException("x"); } finally { throw new IllegalStateException("replaced"); } } return "zero"; } finally { b.append('F'); } }
  interface A { default String who() { return "A"; } } interface B extends A { default String who() { return "B"+A.super.who(); } } static class C implements A, B {} static class D extends C { public String who() { return "D"+super.who(); } }
  static String diamonds() { return new C().who()+new D().who()+((A) new D()).who(); }
  static String synchronizedBlocks() { Object o=new Object(); synchronized (o) { x++; } return "done"; }
  static String arithmeticEdges() { int m=Integer.MIN_VALUE; long l=Long.MIN_VALUE; return ""+(m/-1)+(m%-1)+(l/-1)+(l%-1)+(1<<33)+(1L<<65)+(-1>>>28)+(-1L>>>60)+(-8>>1)+(byte)300+(short)70000+(char)65601+(int)3.99e9f+(long)-1e300+(int)-0.9+0.0/0.0+1/0.0+(-0.0==0.0)+(Double.NaN<1)+!(Float.NaN>=1)+(5%-3)+(-5%3)+(-5.5%3)+1e-320*0.5; }
  static String stackShuffles() { int[] a={1,2,3}; int i=0; a[i++]+=a[i]++; long[] b={5}; long c=b[0]++; b[0]+=c; Integer q=5; int r=q++ + ++q; a[1]<<=2; return Arrays.toString(a)+b[0]+c+r+q+i; }
  static String nullChecks() { StringBuilder b=new StringBuilder(); int[] z=zero(); try { z[0]=1; } catch (NullPointerException e) { b.append(1); } try { b.append(z.length); } catch (NullPointerException e) { b.append(2); } try { ((String) (Object) z).length(); } catch (NullPointerException e) { b.append(3); } try { throw null; } catch (NullPointerException e) { b.append(4); } try { b.append(new int[-1]); } catch (NegativeArraySizeException e) { b.append(e.getMessage()); } return b.toString(); }
  static int[] zero() { return null; }
  static String suppressed() { class R implements AutoCloseable { public void close() { throw new IllegalStateException("close"); } } try (R r=new R()) { throw new RuntimeException("body"); } catch (RuntimeException e) { return e.getMessage()+e.getSuppressed().length+e.getSuppressed()[0].getMessage(); } }
  static String generics() { Comparable<String> c="a"; Map<Character,List<Integer>> m=new TreeMap<>(); for (int i=0;i<9;i++) m.computeIfAbsent((char)('a'+i%3), k -> new ArrayList<>()).add(i); return c.compareTo("b")+m.toString(); }
  static String inner() { class L { int v=x+1; class M { int w=v+1; } } return ""+(new L().new M().w > 1); }
  static String longSwitch() { StringBuilder b=new StringBuilder(); for (Color c: Color.values()) b.append(switch (c) { case RED -> 1; case GREEN -> 2; case BLUE -> 3; }); return b.toString(); }
  static String updater() { return ""+U.addAndGet(new Box(), 4); }
  static class Box { volatile int n=3; } static final AtomicIntegerFieldUpdater<Box> U=AtomicIntegerFieldUpdater.newUpdater(Box.class,"n");
  static final java.lang.invoke.VarHandle VIEW=java.lang.invoke.MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.BIG_ENDIAN), ELEMENT=java.lang.invoke.MethodHandles.arrayElementVarHandle(long[].class);
  static String varHandles() { byte[] b=new byte[8]; VIEW.set(b,2,0x01020304); long[] l={5,6}; long o=(long) ELEMENT.getAndAdd(l,1,10L); boolean s=ELEMENT.compareAndSet(l,0,5L,50L); return Arrays.toString(b)+(int) VIEW.get(b,1)+Arrays.toString(l)+o+s; }
  static String math() { return ""+Math.floorMod(-7,3)+Math.round(2.5)+Math.rint(3.5)+Math.ceil(-0.5)+Math.cbrt(27)+Math.hypot(3,4)+StrictMath.exp(1)+Math.fma(1.5,2.0,0.25)+StrictMath.log(10)+Math.multiplyHigh(1L<<62,8)+Math.nextUp(1f)+Math.ulp(1.0)+Math.scalb(1.5,4); }
  static String bigIntegerConstants() { return ""+BigInteger.ONE.shiftLeft(200).subtract(BigInteger.TEN).bitLength()+BigInteger.valueOf(-16).equals(new BigInteger("-16")); }
  static String checksum() { Adler a=new Adler(); for (byte b: "Wikipedia".getBytes()) a.add(b); return Integer.toHexString(a.value()); }
  static class Adler { int a=1,b=0; void add(int x) { a=(a+(x&255))%65521; b=(b+a)%65521; } int value() { return b<<16|a; } }
  static String recursion() { return ""+ack(2,9)+fib(15); } static int ack(int m,int n) { return m==0?n+1:n==0?ack(m-1,1):ack(m-1,ack(m,n-1)); } static int fib(int n) { return n<2?n:fib(n-1)+fib(n-2); }
  static String textBlock() { return """
     a
       b\tc
     """.indent(2)+"%d".length()+"x".compareToIgnoreCase("Y")+"a-b-c".split("-").length+String.valueOf(new char[]{'q'})+"abc".chars().sum(); }
  static String optional() { return Optional.of(3).map(v -> v*2).filter(v -> v>5).orElse(0)+""+Optional.empty().isPresent()+OptionalInt.of(2); }
  static String collectionsMisc() { List<Integer> l=new ArrayList<>(List.of(4,2,9)); Collections.sort(l); Collections.reverse(l); Collections.swap(l,0,2); return l+""+Collections.max(l)+Collections.nCopies(2,"z")+new LinkedHashSet<>(l)+Arrays.asList(1,2).hashCode()+Collections.emptyMap(); }
  static String weakReference() { Object o=new Object(); var r=new java.lang.ref.WeakReference<>(o); boolean b=r.refersTo(o); r.clear(); return ""+b+(r.get()==null); }
  static String bigDecimal() { return new BigDecimal("1.1").multiply(new BigDecimal("2.25")).divide(new BigDecimal("3"), MathContext.DECIMAL128).toString(); }

    static String squaresOfLongNumbers() {
        java.math.BigInteger power = java.math.BigInteger.valueOf(-5);
        java.math.BigInteger sum = java.math.BigInteger.ONE;
        for (int i = 0; i < 11; i++) {
            power = power.multiply(power);
            sum = sum.add(power.multiply(sum.shiftLeft(7)));
        }
        return sum.bitLength() + " " + sum.bitCount() + " " + sum.hashCode();
    }
}
