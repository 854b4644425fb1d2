package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.wire.WireException;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, zones, languages and currencies: each comes back as it was, and bytes that are none are refused. */
class TimesAndPlacesTest {
    private static final Names ARGUMENT = new Names("", java.util.List.of("argument"));

    static Stream<Locale> locales() {
        return Stream.concat(
                Stream.of(Locale.getAvailableLocales()),
                Stream.of(
                        Locale.ROOT,
                        Locale.forLanguageTag("zh-Hans-CN-x-lvariant-foo"),
                        Locale.forLanguageTag("x-private-use"),
                        Locale.forLanguageTag("sl-rozaj-biske-1994"),
                        new Locale.Builder()
                                .setLanguage("de")
                                .setScript("Latn")
                                .setRegion("CH")
                                .setVariant("1996")
                                .setExtension('u', "co-phonebk")
                                .setExtension('x', "own")
                                .build(),
                        new Locale("no", "NO", "NY"),
                        new Locale("th", "TH", "TH"),
                        new Locale("de", "", "POSIX"),
                        new Locale("", "DE"),
                        new Locale("iw"),
                        new Locale("a language that has no tag", "Atlantis", "odd_One"),
                        new Locale("", "", "x")));
    }

    @Test
    void everyLocaleStaysWhatItIs() {
        assertThat(locales())
                .hasSizeGreaterThan(100)
                .allSatisfy(l -> assertThat(Trip.of(Codecs.LOCALE, l)).isEqualTo(l));
    }

    @Test
    void everyZoneAndCurrencyStaysWhatItIs() {
        assertThat(ZoneId.getAvailableZoneIds())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        id -> assertThat(Trip.of(Codecs.ZONE_ID, ZoneId.of(id))).isEqualTo(ZoneId.of(id)));
        assertThat(Currency.getAvailableCurrencies())
                .hasSizeGreaterThan(100)
                .allSatisfy(c -> assertThat(Trip.of(Codecs.CURRENCY, c)).isEqualTo(c));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+18:00", "-00:00:01", "UTC", "GMT0", "UT+01:00", "UTC-05:30", "Etc/GMT+12"})
    void aZoneIsAnOffsetAfterwardsOnlyIfItWasOne(String id) {
        ZoneId zone = ZoneId.of(id);
        ZoneId arrived = Trip.of(Codecs.ZONE_ID, zone);
        assertThat(arrived).isEqualTo(zone);
        assertThat(arrived instanceof ZoneOffset).isEqualTo(zone instanceof ZoneOffset);
    }

    @Test
    void whereClocksAreSetBackTheOffsetIsKept() {
        ZonedDateTime first = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 1, ZoneId.of("Europe/Berlin"));
        ZonedDateTime second = first.withLaterOffsetAtOverlap();
        assertThat(second.getOffset()).isNotEqualTo(first.getOffset());
        assertThat(Trip.of(Codecs.ZONED_DATE_TIME, first)).isEqualTo(first);
        assertThat(Trip.of(Codecs.ZONED_DATE_TIME, second)).isEqualTo(second);
    }

    private static Problem refused(Codec<?> codec, Consumer<MessageWriter> fields) {
        byte[] bytes = Trip.write(dev.graft.runtime.wire.Limits.DEFAULT, ARGUMENT, fields);
        return catchThrowableOfType(Problem.class, () -> Trip.received(codec, bytes));
    }

    @Test
    void whatThisJavaDoesNotKnowIsNamed() {
        Problem zone = refused(Codecs.ZONE_ID, out -> out.string(1, "Mars/Olympus_Mons"));
        assertThat(zone.kind).isEqualTo(WireException.Kind.VALUE);
        assertThat(zone)
                .hasMessageEndingWith(": \"Mars/Olympus_Mons\"")
                .hasMessageStartingWith("argument: is a time zone that this Java does not know");
        assertThat(refused(Codecs.CURRENCY, out -> out.string(1, "QQQ")))
                .hasMessage("argument: is a currency that this Java does not know: \"QQQ\"");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        Map<Codec<?>, Long> justBeyond = Map.of(
                Codecs.LOCAL_TIME, 86_400_000_000_000L, Codecs.ZONE_OFFSET, 2L * 64_801, Codecs.YEAR, 2_000_000_000L);
        justBeyond.forEach((codec, varint) -> assertThat(refused(codec, out -> out.int64(1, varint)))
                .hasMessageStartingWith("argument: is no time that Java has: "));
    }

    static Stream<Codec<?>> withoutZero() {
        return Stream.of(Codecs.YEAR_MONTH, Codecs.MONTH_DAY, Codecs.ZONED_DATE_TIME);
    }

    @ParameterizedTest
    @MethodSource("withoutZero")
    void anEmptyMessageIsNoValueWhereZeroIsNone(Codec<?> codec) {
        assertThat(refused(codec, out -> out.bytes(1, new byte[0]))).isNotNull();
    }

    @Test
    void aTagThatIsNoneIsRefusedAndNotCutShort() {
        Codec<Holder> holder = new MessageCodec<>("Holder", "tag") {
            @Override
            protected void write(MessageWriter out, Holder value) {
                out.string(1, value.tag());
            }

            @Override
            protected Holder read(MessageReader in) {
                return new Holder(in.string(1));
            }
        };
        byte[] wrong = Trip.argument(holder, new Holder("de-DE-this is none"));
        assertThat(catchThrowableOfType(Problem.class, () -> Trip.received(Codecs.LOCALE, wrong)))
                .hasMessageStartingWith("argument: is no language tag: ");
        byte[] other = Trip.argument(holder, new Holder("de-de"));
        assertThat(Trip.received(Codecs.LOCALE, other)).isEqualTo(Locale.GERMANY);
    }

    @Test
    void partsOfDatesReachFromEndToEnd() {
        for (int year : new int[] {Year.MIN_VALUE, -1, 0, Year.MAX_VALUE}) {
            assertThat(Trip.of(Codecs.YEAR, Year.of(year))).isEqualTo(Year.of(year));
            assertThat(Trip.of(Codecs.YEAR_MONTH, YearMonth.of(year, 12))).isEqualTo(YearMonth.of(year, 12));
        }
        assertThat(Trip.of(Codecs.MONTH_DAY, MonthDay.of(2, 29))).isEqualTo(MonthDay.of(2, 29));
    }

    /** A message whose field 1 is a string. */
    private record Holder(String tag) {}
}
