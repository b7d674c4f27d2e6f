package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.Date: text without calendars. */
@SubstituteClass("java.util.Date")
final class DateSubstitution {
    @Substitute
    @Override
    public String toString() {
        return DateConversions.text('c', this);
    }
}
