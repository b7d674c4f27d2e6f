package dev.cortado.classlib.date;

/** When the weeks of the countries that speak English start (CLDR, weekData). */
final class EnglishWeeks {
    private static final int SUNDAY = 1;
    private static final int MONDAY = 2;

    private EnglishWeeks() {}

    /** The first day of a week, 1 for Sunday. */
    static int firstDay(String country) {
        return switch (country) {
            case "GB", "IE", "NZ", "AU" -> MONDAY;
            default -> SUNDAY;
        };
    }

    /** How many days of a year the first week must have. */
    static int minimalDays(String country) {
        return switch (country) {
            case "GB", "IE" -> 4;
            default -> 1;
        };
    }
}
