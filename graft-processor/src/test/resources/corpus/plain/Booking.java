package plain;

public record Booking(Money money, Ledger.Crate crate) {}
