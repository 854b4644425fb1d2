package adapted;

import java.util.ArrayList;
import java.util.List;

/** Nothing that Graft knows. */
public class Installment implements Comparable<Installment> {
    public List<Long> parts = new ArrayList<>();

    @Override
    public boolean equals(Object other) {
        return other instanceof Installment installment && parts.equals(installment.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public int compareTo(Installment other) {
        return parts.toString().compareTo(other.parts.toString());
    }
}
