package dev.cortado.abi;

/**
 * What messages of failed checks are written with in an image: ASCII characters, and codes of
 * phrases; a zero byte after them.
 */
public final class FailurePhrases {
    /** The code of the first phrase; each of the others has the next one. */
    public static final int FIRST_CODE = 0x80;

    /** The phrases in the order of their codes, each with {@link #END} behind it. */
    public static final String TABLE =
            "Cannot invoke \"|Cannot read field \"|Cannot assign field \"|Cannot load from |Cannot"
                + " store to |Cannot read the array length|Cannot throw exception|Cannot enter"
                + " synchronized block|object array|byte/boolean array| array| because \"| because"
                + " the return value of \"|\" because \"|\" because the return value of \"|\" is"
                + " null|java.util.|java.lang.|"
                + "java.util.function.|java.util.concurrent.|java.util.stream.|java.util.regex.|"
                + "java.time.|java.math.|java.io.|java.nio.|java.security.|<local|<parameter|"
                + "this.|Object|String|StringBuilder|CharSequence|Integer|Collection|Iterator|"
                + "Comparator|Function|Thread|Class|List|Map|Set|Entry|Node|Buffer|Reader|Stream|Exception|Number|Format|()|(Object)|(Object,"
                + " Object)|(String)|(int)|(int, |"
                + ".length()|.get|.set|.is|.next()|.value|.hashCode()|.equals(Object)|.toString()|"
                + ".compare|.apply|.accept|.test|.iterator()|.size()|.length|.run()|.name|.add|.append|.put|.next|.intValue()|.longValue()|.doubleValue()|.size|.length|,"
                + " int|, long|,"
                + " |char|byte|long|element|source|table|other|value|array|text|tail|head|"
                + "root|key|int|[]|";

    /** What ends each phrase of the table. */
    public static final char END = '|';

    private FailurePhrases() {}
}
