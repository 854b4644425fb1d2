package boutique.payment.service;

import boutique.fraud.FraudCheck;
import boutique.payment.Payment;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the payments. */
public final class PaymentModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Payment.class, tube -> new CardPayment(tube.graft(FraudCheck.class)));
    }
}
