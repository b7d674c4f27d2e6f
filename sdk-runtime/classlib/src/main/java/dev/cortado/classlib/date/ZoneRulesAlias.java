package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;
import java.io.DataInput;
import java.io.IOException;
import java.time.zone.ZoneRules;

/** java.time.zone.ZoneRules: what reads rules. */
@SubstituteClass("java.time.zone.ZoneRules")
final class ZoneRulesAlias {
    private ZoneRulesAlias() {}

    @Alias
    static native ZoneRules readExternal(DataInput in) throws IOException;
}
