package boutique.email.service;

import boutique.email.Mailer;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the mailer. */
public final class EmailModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provide(Mailer.class, new TemplateMailer());
    }
}
