import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Formatters made from patterns, which could name a zone and so reach the rules of zones. */
public class PatternsOfDatesAndTimes {
    public static void main(String[] args) {
        LocalDateTime at = LocalDateTime.of(2026, 2, 28, 23, 5, 9);
        for (String pattern : new String[] {"yyyy-MM-dd HH:mm:ss", "d.M.uu", "hh:mm a", "EEE, d MMMM yyyy", "D"}) {
            System.out.println(at.format(DateTimeFormatter.ofPattern(pattern)));
        }
        System.out.println(LocalDate.parse("28/02/2026", DateTimeFormatter.ofPattern("dd/MM/yyyy")).plusDays(1));
        try {
            System.out.println(LocalDate.parse("2026-13-01"));
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
