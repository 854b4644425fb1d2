package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.parity.Parity;
import dev.graft.testkit.Mode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every {@code java.time} type, languages and currencies mean the same at the other side, from end to end. */
class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Gives back what it is given. */
    private static final class Echo implements Times {
        @Override
        public All echo(All value) {
            return value;
        }

        @Override
        public Map<ZoneId, List<LocalTime>> keys(Map<ZoneId, List<LocalTime>> value) {
            return value;
        }
    }

    private static final Times.All LEAST = new Times.All(
            LocalTime.MIN,
            OffsetTime.MIN,
            OffsetDateTime.MIN,
            ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.MAX),
            ZoneOffset.UTC,
            ZoneOffset.MIN,
            Period.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE),
            Year.of(Year.MIN_VALUE),
            YearMonth.of(Year.MIN_VALUE, 1),
            MonthDay.of(1, 1),
            Locale.ROOT,
            Currency.getInstance("XXX"),
            Optional.of(Year.of(0)),
            List.of(ZoneOffset.UTC, ZoneOffset.MAX));

    private static final Times.All MOST = new Times.All(
            LocalTime.MAX,
            OffsetTime.MAX,
            OffsetDateTime.MAX,
            ZonedDateTime.of(LocalDateTime.MAX, BERLIN),
            ZoneId.of("UTC+05:30"),
            ZoneOffset.MAX,
            Period.of(Integer.MAX_VALUE, -1, Integer.MAX_VALUE),
            Year.of(Year.MAX_VALUE),
            YearMonth.of(Year.MAX_VALUE, 12),
            MonthDay.of(2, 29),
            Locale.forLanguageTag("zh-Hant-TW-x-own"),
            Currency.getInstance("JPY"),
            Optional.empty(),
            List.of());

    private static final Times.All NOTHING = new Times.All(
            null, null, null, null, null, null, null, null, null, null, null, null, Optional.empty(), List.of());

    @ParameterizedTest
    @EnumSource
    @Parity({
        "Values: LocalTime",
        "Values: OffsetTime",
        "Values: OffsetDateTime",
        "Values: ZonedDateTime",
        "Values: ZoneId",
        "Values: ZoneOffset",
        "Values: Period",
        "Values: Year",
        "Values: YearMonth",
        "Values: MonthDay",
        "Values: Locale",
        "Values: Currency"
    })
    void timesAreKeptOverJavasWholeRange(Mode mode) {
        try (Wiring<Times> wiring = Wiring.open(mode, Times.class, new Echo())) {
            for (Times.All value : new Times.All[] {LEAST, MOST, NOTHING, null}) {
                assertThat(wiring.stub.echo(value)).isEqualTo(value);
            }
        }
    }

    private static Times.All with(ZonedDateTime time, ZoneId zone, Locale locale) {
        return new Times.All(
                null, null, null, time, zone, null, null, null, null, null, locale, null, Optional.empty(), List.of());
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: ZonedDateTime")
    void anHourThatComesTwiceKeepsItsOffset(Mode mode) {
        ZonedDateTime summer = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, BERLIN);
        ZonedDateTime winter = summer.withLaterOffsetAtOverlap();
        try (Wiring<Times> wiring = Wiring.open(mode, Times.class, new Echo())) {
            assertThat(wiring.stub.echo(with(summer, BERLIN, null)).zonedDateTime())
                    .isEqualTo(summer)
                    .isNotEqualTo(winter);
            assertThat(wiring.stub.echo(with(winter, BERLIN, null)).zonedDateTime())
                    .isEqualTo(winter);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: ZoneId")
    void aZoneThatIsAnOffsetStaysOne(Mode mode) {
        try (Wiring<Times> wiring = Wiring.open(mode, Times.class, new Echo())) {
            assertThat(wiring.stub.echo(with(null, ZoneOffset.ofHours(2), null)).zone())
                    .isEqualTo(ZoneOffset.ofHours(2));
            assertThat(wiring.stub.echo(with(null, ZoneId.of("UTC"), null)).zone())
                    .isEqualTo(ZoneId.of("UTC"))
                    .isNotEqualTo(ZoneOffset.UTC);
            Map<ZoneId, List<LocalTime>> keys = Map.of(ZoneOffset.UTC, List.of(LocalTime.NOON), BERLIN, List.of());
            assertThat(wiring.stub.keys(keys)).isEqualTo(keys);
        }
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("deprecation") // since Java 19; it still makes what no builder makes
    @Parity("Values: Locale")
    void allPartsOfALocaleAreKept(Mode mode) {
        try (Wiring<Times> wiring = Wiring.open(mode, Times.class, new Echo())) {
            for (Locale locale : List.of(
                    new Locale.Builder()
                            .setLanguage("de")
                            .setScript("Latn")
                            .setRegion("CH")
                            .setVariant("1996")
                            .setExtension('u', "co-phonebk-nu-latn")
                            .setExtension('x', "own")
                            .build(),
                    new Locale("no", "NO", "NY"),
                    new Locale("ja", "JP", "JP"),
                    new Locale("no tag", "has", "These_Parts"))) {
                assertThat(wiring.stub.echo(with(null, null, locale)).locale()).isEqualTo(locale);
            }
        }
    }
}
