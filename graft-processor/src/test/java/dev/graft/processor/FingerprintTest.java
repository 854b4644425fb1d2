package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What changes the fingerprint of {@code quote}, and what does not. */
final class FingerprintTest {
    private static final String SHOP =
            "package shop; @dev.graft.Graft public interface Shop {" + " Quote quote(Basket basket) throws Unknown; }";
    private static final String QUOTE = "package shop; public record Quote(long cents, Color color) {}";
    private static final String BASKET = "package shop; public record Basket(java.util.List<Basket> parts, int n) {}";
    private static final String COLOR = "package shop; public enum Color { RED, GREEN }";
    private static final String UNKNOWN = "package shop; public class Unknown extends Exception {"
            + " private int code; public Unknown(int code) {} public int code() { return code; } }";

    private static final String ORIGINAL = fingerprint(SHOP, QUOTE, BASKET, COLOR, UNKNOWN);

    private static String fingerprint(String... sources) {
        var compilation = Javac.compile(sources);
        assertThat(Javac.errors(compilation)).isEmpty();
        String skeleton = Corpus.generated(compilation).get("shop/ShopSkeleton.java");
        Matcher matcher =
                Pattern.compile("\"quote\\(shop\\.Basket\\)\", (0x\\w+)").matcher(skeleton);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void itIsTheSameInEveryBuild() {
        assertThat(fingerprint(UNKNOWN, COLOR, BASKET, QUOTE, SHOP)).isEqualTo(ORIGINAL);
    }

    @Test
    void otherMethodsDoNotChangeIt() {
        String more = SHOP.replace("{ Quote", "{ void other(Color c); Quote").replace("; }", "; int last(Quote q); }");
        assertThat(fingerprint(more, QUOTE, BASKET, COLOR, UNKNOWN)).isEqualTo(ORIGINAL);
    }

    @Test
    void itIsFixed() {
        assertThat(ORIGINAL).as("a release that changes it breaks every peer").isEqualTo("0x788ffb3b303f7a64L");
    }

    @Test
    void aRenamedParameterChangesIt() {
        assertThat(fingerprint(SHOP.replace("basket)", "cart)"), QUOTE, BASKET, COLOR, UNKNOWN))
                .isNotEqualTo(ORIGINAL);
    }

    @Test
    void aRenamedComponentChangesIt() {
        assertThat(fingerprint(SHOP, QUOTE.replace("cents", "pence"), BASKET, COLOR, UNKNOWN))
                .isNotEqualTo(ORIGINAL);
    }

    @Test
    void anotherNumberChangesIt() {
        assertThat(fingerprint(SHOP, QUOTE, BASKET.replace("int n", "@dev.graft.Tag(7) int n"), COLOR, UNKNOWN))
                .isNotEqualTo(ORIGINAL);
    }

    @Test
    void anotherTypeChangesIt() {
        assertThat(fingerprint(SHOP, QUOTE.replace("long", "Long"), BASKET, COLOR, UNKNOWN))
                .isNotEqualTo(ORIGINAL);
    }

    @Test
    void anotherConstantChangesIt() {
        assertThat(fingerprint(SHOP, QUOTE, BASKET, COLOR.replace("GREEN", "GREEN, BLUE"), UNKNOWN))
                .isNotEqualTo(ORIGINAL);
    }

    @Test
    void aContractCountsByItsNameAlone() {
        String listener = "package shop; @dev.graft.Graft public interface Listener { void sold(int n); }";
        String shop = SHOP.replace("Quote quote", "Listener quote");
        String before = fingerprint(shop, listener, BASKET, UNKNOWN);
        assertThat(fingerprint(shop, listener.replace("int n", "String sku"), BASKET, UNKNOWN))
                .isEqualTo(before);
        assertThat(fingerprint(
                        shop.replace("Listener", "Hearer"), listener.replace("Listener", "Hearer"), BASKET, UNKNOWN))
                .isNotEqualTo(before);
        assertThat(fingerprint(SHOP.replace("Quote quote", "Character quote"), BASKET, UNKNOWN))
                .as("a number of the same form")
                .isNotEqualTo(before);
    }

    @Test
    void anotherExceptionChangesIt() {
        assertThat(fingerprint(SHOP.replace(" throws Unknown", ""), QUOTE, BASKET, COLOR, UNKNOWN))
                .isNotEqualTo(ORIGINAL);
        assertThat(fingerprint(SHOP, QUOTE, BASKET, COLOR, UNKNOWN.replace("int code", "long code")))
                .isNotEqualTo(ORIGINAL);
    }
}
