package adapted;

import dev.graft.ValueAdapter;
import java.util.List;

final class InstallmentAdapter implements ValueAdapter<Installment, List<Long>> {
    @Override
    public List<Long> toValue(Installment object) {
        return object.parts;
    }

    @Override
    public Installment fromValue(List<Long> value) {
        Installment installment = new Installment();
        installment.parts.addAll(value);
        return installment;
    }
}
