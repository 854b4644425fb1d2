package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is generated with what was read and found good; {@code -Dgraft.goldens=update} writes it anew. */
final class GoldenTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop/PricingStub.java",
                "shop/PricingSkeleton.java",
                "META-INF/graft/shop/Pricing.proto",
                "values/StandardSkeleton.java",
                "META-INF/graft/values/Standard.proto",
                "values/CollectionsStub.java",
                "META-INF/graft/values/Collections.proto",
                "generics/UsersStub.java",
                "generics/UsersSkeleton.java",
                "META-INF/graft/generics/Users.proto",
                "nested/Outer_InnerStub.java",
                "nested/Outer_InnerSkeleton.java",
                "META-INF/graft/nested/Outer_Inner.proto",
                "shapes/FailingSkeleton.java",
                "shapes/LaterStub.java",
                "shapes/LaterSkeleton.java",
                "names/TortureStub.java",
                "old/LegacyStub.java",
                "sealed_types/ShapesSkeleton.java",
                "META-INF/graft/sealed_types/Shapes.proto",
                "plain/LedgerSkeleton.java",
                "adapted/ForeignSkeleton.java",
                "META-INF/graft/adapted/Foreign.proto",
                "values/ValueArraysSkeleton.java",
                "META-INF/graft/values/Times.proto",
                "references/CartsStub.java",
                "references/CartsSkeleton.java",
                "META-INF/graft/references/Carts.proto",
                "references/CartStub.java",
                "names/ReferencesStub.java",
                "names/ReferencesSkeleton.java",
                "shapes/TicksStub.java",
                "shapes/TicksSkeleton.java",
                "META-INF/graft/shapes/Ticks.proto",
                "LonelySkeleton.java",
                "META-INF/graft/shop/Pricing.json",
                "META-INF/graft/values/Scalars.json",
                "META-INF/graft/values/Standard.json",
                "META-INF/graft/values/Collections.json",
                "META-INF/graft/values/ValueArrays.json",
                "META-INF/graft/values/Times.json",
                "META-INF/graft/generics/Users.json",
                "META-INF/graft/nested/Outer_Inner.json",
                "META-INF/graft/shapes/Failing.json",
                "META-INF/graft/shapes/Later.json",
                "META-INF/graft/shapes/Ticks.json",
                "META-INF/graft/sealed_types/Shapes.json",
                "META-INF/graft/adapted/Foreign.json",
                "META-INF/graft/references/Carts.json",
                "META-INF/graft/references/Cart.json",
                "META-INF/graft/references/PriceListener.json"
            })
    void generatedFilesAreAsTheyWereReadAndFoundGood(String path) throws IOException {
        Map<String, String> generated = Corpus.generated(Corpus.compilation());
        assertThat(generated).containsKey(path);
        Path golden = GOLDENS.resolve(path + ".txt");
        if ("update".equals(System.getProperty("graft.goldens"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, generated.get(path));
        }
        assertThat(generated.get(path)).isEqualTo(Files.readString(golden));
    }
}
