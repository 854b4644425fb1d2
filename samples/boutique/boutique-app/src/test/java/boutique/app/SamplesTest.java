package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    @Test
    void aShareOfTheDurationsDoesNotExceedItsQuantile() {
        for (int i = 3000; i >= 1; i--) {
            samples.add(i * 1000L);
        }

        assertThat(samples.count()).isEqualTo(3000);
        assertThat(samples.micros(0.5)).isEqualTo(1500);
        assertThat(samples.micros(0.99)).isEqualTo(2970);
        assertThat(samples.micros(1)).isEqualTo(3000);
    }

    @Test
    void ofNoneThereIsNoDuration() {
        assertThat(samples.micros(0.5)).isZero();
    }
}
