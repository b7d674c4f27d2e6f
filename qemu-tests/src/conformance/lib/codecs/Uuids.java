import java.util.UUID;

public class Uuids {
    public static void main(String[] args) {
        UUID u = new UUID(0x123456789ABCDEF0L, 0xFEDCBA9876543210L);
        System.out.println(u + " " + u.hashCode() + " " + u.version() + " " + u.variant());
        UUID parsed = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        System.out.println(
                parsed
                        + " "
                        + parsed.timestamp()
                        + " "
                        + parsed.compareTo(u)
                        + " "
                        + parsed.equals(UUID.fromString(parsed.toString())));
        try {
            UUID.fromString("not-a-uuid");
        } catch (IllegalArgumentException e) {
            System.out.println("illegal");
        }
    }
}
