package dev.cortado.classlib.date;

/** When the weeks of countries start (CLDR, weekData). */
final class CountryWeeks {
    private static final int SUNDAY = 1;
    private static final int MONDAY = 2;
    private static final int FRIDAY = 6;
    private static final int SATURDAY = 7;

    private static final String FROM_SUNDAY =
            "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO"
                    + " MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA"
                    + " ZW";

    private static final String FROM_SATURDAY = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

    private static final String OF_FOUR_DAYS =
            "AD AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT"
                    + " LU MC MQ NL NO PL PT RE RU SE SJ SK SM VA";

    private CountryWeeks() {}

    /** The first day of a week, 1 for Sunday. */
    static int firstDay(String country) {
        if (country.isEmpty() || FROM_SUNDAY.contains(country)) {
            return SUNDAY;
        }
        if (FROM_SATURDAY.contains(country)) {
            return SATURDAY;
        }
        return country.equals("MV") ? FRIDAY : MONDAY;
    }

    /** How many days of a year the first week must have. */
    static int minimalDays(String country) {
        return !country.isEmpty() && OF_FOUR_DAYS.contains(country) ? 4 : 1;
    }
}
