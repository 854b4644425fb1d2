package boutique.shop;

/** Where a service gets the other services from: {@code tube::graft}, or whatever a test or a clock puts there. */
@FunctionalInterface
public interface Grafts {
    <T> T graft(Class<T> contract);
}
