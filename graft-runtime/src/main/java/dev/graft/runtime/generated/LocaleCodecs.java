package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages and currencies. */
final class LocaleCodecs {
    /**
     * A locale goes as its IETF BCP 47 tag. {@code Locale}'s constructors take parts that no tag can have; such a one has
     * neither script nor extensions, and goes as its parts.
     */
    static final Codec<Locale> LOCALE = new MessageCodec<>("Locale", "tag", "language", "country", "variant") {
        @Override
        protected void write(MessageWriter out, Locale value) {
            String tag = value.toLanguageTag();
            if (value.equals(Locale.forLanguageTag(tag))) {
                out.string(1, tag);
                return;
            }
            Locale parts = ofParts(value.getLanguage(), value.getCountry(), value.getVariant());
            if (!value.equals(parts)) {
                throw WireException.value("is a locale that neither a tag nor its parts give again", value.toString());
            }
            part(out, 4, value.getVariant());
            part(out, 3, value.getCountry());
            part(out, 2, value.getLanguage());
        }

        @Override
        protected Locale read(MessageReader in) {
            String tag = text(in.string(1));
            if (tag.isEmpty()) {
                return ofParts(text(in.string(2)), text(in.string(3)), text(in.string(4)));
            }
            try {
                new Locale.Builder().setLanguageTag(tag); // else what is wrong would be left out in silence
            } catch (IllformedLocaleException e) {
                throw WireException.malformed("is no language tag", String.valueOf(e.getMessage()));
            }
            return Locale.forLanguageTag(tag);
        }
    };

    static final Codec<Currency> CURRENCY = new ScalarCodec<>(WireType.LENGTH) {
        @Override
        void writeValue(MessageWriter out, Currency value) {
            BytesCodecs.STRING.writeValue(out, value.getCurrencyCode());
        }

        @Override
        Currency readValue(MessageReader in) {
            String code = BytesCodecs.STRING.readValue(in);
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException e) {
                throw WireException.value("is a currency that this Java does not know", '"' + code + '"');
            }
        }
    };

    private LocaleCodecs() {}

    @SuppressWarnings("deprecation") // since Java 19, but the builder refuses what users' locales may have
    private static Locale ofParts(String language, String country, String variant) {
        return new Locale(language, country, variant);
    }

    private static void part(MessageWriter out, int field, String text) {
        if (!text.isEmpty()) {
            out.string(field, text);
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
