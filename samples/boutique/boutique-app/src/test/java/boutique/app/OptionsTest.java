package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void eachOptionHasAValueWithoutBeingSaid() {
        Options options = Options.parse();

        assertThat(options.shoppers()).isEqualTo(200);
        assertThat(options.today()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(options.data()).isEmpty();
    }

    @Test
    void whatIsSaidCounts() {
        Options options = Options.parse(
                "--shoppers",
                "7",
                "--seed",
                "-3",
                "--threads",
                "2",
                "--receipts",
                "0",
                "--today",
                "2027-02-03",
                "--data",
                "d",
                "--summary",
                "s");

        assertThat(options.shoppers()).isEqualTo(7);
        assertThat(options.seed()).isEqualTo(-3);
        assertThat(options.threads()).isEqualTo(2);
        assertThat(options.receipts()).isZero();
        assertThat(options.today()).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(options.data()).contains(Path.of("d"));
        assertThat(options.summary()).contains(Path.of("s"));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> Options.parse("--shopers", "7")).hasMessage("there is no option \"--shopers\"");
        assertThatThrownBy(() -> Options.parse("--seed")).hasMessage("\"--seed\" is no option or lacks its value");
        assertThatThrownBy(() -> Options.parse("--seed", "x")).hasMessage("--seed takes a number, not \"x\"");
        assertThatThrownBy(() -> Options.parse("--threads", "0"))
                .hasMessage("--threads takes a number from 1 to 1000000, not 0");
        assertThatThrownBy(() -> Options.parse("--today", "soon")).isInstanceOf(DateTimeException.class);
    }
}
