package conformance;

/** An enum with bodies. */
public enum Colour {
    RED,
    GREEN {
        @Override
        public String toString() {
            return "grass";
        }
    }
}
