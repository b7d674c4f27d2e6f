import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;

public class DatesAndTimes {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 28);
        System.out.println(
                d
                        + " "
                        + d.plusDays(2)
                        + " "
                        + d.plusYears(1).plusDays(1)
                        + " "
                        + d.getDayOfWeek()
                        + " "
                        + d.isLeapYear()
                        + " "
                        + d.lengthOfMonth());
        System.out.println(
                d.until(LocalDate.of(2025, 1, 1))
                        + " "
                        + ChronoUnit.DAYS.between(d, LocalDate.of(2000, 1, 1))
                        + " "
                        + d.toEpochDay());
        LocalTime t = LocalTime.of(23, 59, 30);
        System.out.println(
                t
                        + " "
                        + t.plusSeconds(45)
                        + " "
                        + t.minusHours(25)
                        + " "
                        + t.toSecondOfDay()
                        + " "
                        + LocalTime.of(1, 2, 3, 4_000_000));
        LocalDateTime dt = LocalDateTime.of(d, t);
        System.out.println(
                dt
                        + " "
                        + dt.plusMinutes(1)
                        + " "
                        + dt.isBefore(dt.plusNanos(1))
                        + " "
                        + dt.withDayOfMonth(1));
        System.out.println(
                Period.of(1, 14, 3).normalized()
                        + " "
                        + Period.between(d, LocalDate.of(2024, 12, 25)));
        System.out.println(
                Month.JANUARY.minus(1)
                        + " "
                        + DayOfWeek.SUNDAY.plus(1)
                        + " "
                        + Year.isLeap(1900)
                        + " "
                        + Month.of(2).maxLength());
        try {
            LocalDate.of(2023, 2, 29);
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(d.compareTo(LocalDate.of(2024, 3, 1)) + " " + d.hashCode());
    }
}
