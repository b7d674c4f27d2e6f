package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.format.TextStyle;
import java.time.zone.ZoneRulesProvider;
import java.util.Locale;

/**
 * Names of zones in formatters: English ones of the image's zones; what is parsed is identifiers.
 */
@SubstituteClass("java.time.format.DateTimeFormatterBuilder$ZoneTextPrinterParser")
final class ZoneTextPrinterParserSubstitution {
    @Alias private TextStyle textStyle;

    private ZoneTextPrinterParserSubstitution() {}

    @Substitute
    private String getDisplayName(String id, int type, Locale locale) {
        boolean isNarrow =
                textStyle == TextStyle.NARROW || textStyle == TextStyle.NARROW_STANDALONE;
        return isNarrow ? null : ZoneTexts.name(id, type, textStyle);
    }

    /** Identifiers only: those that the superclass's method knows. */
    @Substitute
    protected PrefixTreeAlias getTree(DateTimeParseContextAlias context) {
        return PrefixTreeAlias.newTree(ZoneRulesProvider.getAvailableZoneIds(), context);
    }
}
