package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** sun.util.calendar.CalendarSystem: the Gregorian and the Julian calendar. */
@SubstituteClass("sun.util.calendar.CalendarSystem")
abstract class CalendarSystemSubstitution {
    /** A name for the Gregorian calendar. */
    @SubstituteClass("sun.util.calendar.Gregorian")
    static final class GregorianAlias extends CalendarSystemSubstitution {
        private GregorianAlias() {}
    }

    /** A name for the Julian calendar. */
    @SubstituteClass("sun.util.calendar.JulianCalendar")
    static final class JulianAlias extends CalendarSystemSubstitution {
        @Alias
        JulianAlias() {}
    }

    @Alias
    static native GregorianAlias getGregorianCalendar();

    @Substitute
    public static CalendarSystemSubstitution forName(String name) {
        return switch (name) {
            case "gregorian" -> getGregorianCalendar();
            case "julian" -> new JulianAlias();
            default ->
                    throw new UnsupportedOperationException(
                            "the image has no calendar ".concat(name));
        };
    }
}
