package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesReaderTest {
    /** What makes a difference in a properties file. */
    private static final String[] PIECES = {
        "a",
        "b",
        "key",
        "=",
        ":",
        " ",
        "\t",
        "\f",
        "\\",
        "\\",
        "\n",
        "\n",
        "\r",
        "\r\n",
        "#",
        "!",
        "\\u0041",
        "\\u00e9",
        "\\u",
        "\\n",
        "\\t",
        "\\:",
        "\\=",
        "\\#",
        "ä",
        "\\\n",
        "\\\r\n",
        "\\\n  ",
        "host=tcp://a:1;"
    };

    private static Map<String, String> ours(String content) {
        Map<String, String> read = new LinkedHashMap<>();
        PropertiesReader.read("/x/graft.properties", content)
                .forEach(property ->
                        read.put(property.key().toString(), property.value().toString()));
        return read;
    }

    private static Properties javas(String content) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(content));
        return properties;
    }

    private static void assertSame(String content) throws IOException {
        Properties expected;
        try {
            expected = javas(content);
        } catch (IllegalArgumentException malformed) {
            assertThatThrownBy(() -> ours(content)).as(shown(content)).isInstanceOf(ConfigException.class);
            return;
        }
        assertThat(ours(content)).as(shown(content)).isEqualTo(expected);
    }

    private static String shown(String content) {
        return content.replace("\r", "<CR>").replace("\n", "<LF>").replace("\f", "<FF>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=b",
                "a = b ",
                "a:b",
                "a b",
                "a",
                "a=",
                "=b",
                "  a\t=\f b",
                "a==b",
                "a:=b",
                "a = = b",
                "# c\n! c\na=b",
                "  # c\\\na=b",
                "a=b\nc=d\r\ne=f\rg=h",
                "a=b\\\n   c",
                "a=b\\\\\nc=d",
                "a=b\\\\\\\nc=d",
                "a=b\\\n\nc=d",
                "a=b\\\n# no comment",
                "a=b\\",
                "a=b\\\n",
                "a=b\\\r\n",
                "\\",
                "\\\n",
                "\\\n\na=b",
                "\\\n# comment\na=b",
                "ke\\\n  y=b",
                "a\\ b=c",
                "a\\=b=c\\=d",
                "a\\:b\\:c:d",
                "a=\\u0041\\t\\n\\r\\f\\q\\\"",
                "\\u0061\\u003d=b",
                "a=\\u12",
                "a=\\u12g4",
                "a\\u=b",
                "a=1\na=2",
                "\n\n \t\n",
                "a=ä€😀",
            })
    void theSyntaxIsThatOfJavaUtilProperties(String content) throws IOException {
        assertSame(content);
    }

    @Test
    void randomTextIsReadAsJavaUtilPropertiesReadsIt() throws IOException {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder content = new StringBuilder();
            for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
                content.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSame(content.toString());
        }
    }

    @Test
    void everyValueKnowsItsLine() {
        List<PropertiesReader.Property> read =
                PropertiesReader.read("/x/graft.properties", "# first\r\n\r\na=1\r\n  b=2\\\r\n  3\nc=4");

        assertThat(read)
                .extracting(property -> property.value().source().toString())
                .containsExactly(
                        "graft.properties line 3 (/x/graft.properties)",
                        "graft.properties line 4 (/x/graft.properties)",
                        "graft.properties line 6 (/x/graft.properties)");
    }

    @Test
    void aMalformedUnicodeEscapeIsRefusedWithItsPosition() {
        Mistake mistake = Mistakes.of(() -> ours("a=b\nc=\\t\\u12g4"));

        assertThat(mistake.message()).isEqualTo("""
                        graft.properties line 2, column 5 (/x/graft.properties): a \\u is not followed by four hex digits
                          c=\\t\\u12g4
                              ^
                        Write a backslash itself as two.""");
    }
}
