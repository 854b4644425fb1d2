package shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.graft.runtime.Hypertube;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class InjectionTest {
    private static final Basket BASKET = new Basket("Ada", List.of(new Basket.Line("bread", 2)));

    /** A class of the user's that wants prices and knows nothing of Graft. */
    static final class Till {
        private final Pricing pricing;

        @Inject
        Till(Pricing pricing) {
            this.pricing = pricing;
        }

        String total() throws UnknownSkuException {
            return pricing.quote(BASKET).total().toPlainString();
        }
    }

    @Test
    void guiceInjectsTheStubThroughItsConstructor() throws Exception {
        try (Hypertube tube = Hypertube.open()) {
            Injector injector = Guice.createInjector(new AbstractModule() {
                @Override
                protected void configure() {
                    bind(Hypertube.class).toInstance(tube);
                    bind(Pricing.class).to(PricingStub.class);
                }
            });

            assertThat(injector.getInstance(Pricing.class)).isInstanceOf(PricingStub.class);
            assertThat(injector.getInstance(Till.class).total()).isEqualTo("6.40");
        }
    }

    @Test
    void springInjectsTheStubThroughItsConstructor() throws Exception {
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.registerBean(Hypertube.class, Hypertube::open);
            spring.register(PricingStub.class, Till.class);
            spring.refresh();

            assertThat(spring.getBean(Pricing.class)).isInstanceOf(PricingStub.class);
            assertThat(spring.getBean(Till.class).total()).isEqualTo("6.40");
        }
    }
}
