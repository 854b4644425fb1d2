package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftIncompatibleException;
import dev.graft.runtime.Hypertube;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sides with different versions of a contract: what fits goes on. */
class CompatibilityTest {
    private static final String ITEM = "package shop; public record Item(String sku, int left) {}";
    private static final String CONTRACT = "package shop;"
            + "@dev.graft.Graft public interface Stock {"
            + "  int count(String sku);"
            + "  Item find(String sku);"
            + "  %s"
            + "}";
    private static final String IMPLEMENTATION = "package shop;"
            + "public class Shelf implements Stock {"
            + "  public int count(String sku) { return sku.length(); }"
            + "  public Item find(String sku) { return new Item(sku, %s); }"
            + "  %s"
            + "}";

    @TempDir
    private Path folder;

    private Compiled callerSide;
    private Compiled calleeSide;
    private Hypertube callee;
    private Hypertube caller;
    private Object stub;

    @BeforeEach
    void nothingYet() {
        callerSide = null;
    }

    @AfterEach
    void close() throws IOException {
        caller.close();
        callee.close();
        callerSide.close();
        calleeSide.close();
    }

    private void connect(Map<String, String> theirs, Map<String, String> ours) throws IOException {
        calleeSide = Compiled.of(Files.createDirectory(folder.resolve("callee")), theirs);
        callerSide = Compiled.of(Files.createDirectory(folder.resolve("caller")), ours);
        callee = serve(calleeSide.load("shop.Stock"), calleeSide.make("shop.Shelf"));
        caller = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0))
                .open();
        stub = caller.graft(callerSide.load("shop.Stock"));
    }

    private static <T> Hypertube serve(Class<T> contract, T implementation) {
        return Hypertube.builder()
                .provide(contract, implementation)
                .listen("tcp://127.0.0.1:0")
                .open();
    }

    private Object call(String method, Object... arguments) throws Throwable {
        try {
            return Arrays.stream(callerSide.load("shop.Stock").getMethods())
                    .filter(each -> each.getName().equals(method))
                    .findFirst()
                    .orElseThrow()
                    .invoke(stub, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Map<String, String> version(String item, String more, String left, String moreCode) {
        return Map.of(
                "shop.Item", item,
                "shop.Stock", CONTRACT.formatted(more),
                "shop.Shelf", IMPLEMENTATION.formatted(left, moreCode));
    }

    private static Map<String, String> first() {
        return version(ITEM, "", "7", "");
    }

    @Test
    void theSameContractInTwoLoadersFits() throws Throwable {
        connect(first(), first());
        assertThat(call("count", "abc")).isEqualTo(3);
        assertThat(call("find", "abc").toString()).isEqualTo("Item[sku=abc, left=7]");
    }

    @Test
    void aMethodThatTheCalleeLacksFailsAloneAndByName() throws Throwable {
        connect(first(), version(ITEM, "long weight(Item item);", "7", "public long weight(Item i) { return 1; }"));
        assertThat(call("count", "abc")).isEqualTo(3);
        Throwable failure = catchThrowable(() -> call("weight", new Object[] {null}));
        assertThat(failure)
                .isInstanceOf(GraftIncompatibleException.class)
                .hasMessageContaining("weight(shop.Item)")
                .hasMessageContaining("stock.weight(Item)");
        assertThat(((GraftException) failure).outcome()).isEqualTo(GraftException.Outcome.NOT_EXECUTED);
        assertThat(call("count", "abcd")).isEqualTo(4);
    }

    @Test
    void aMethodWhoseTypesChangedFailsAloneAndByName() throws Throwable {
        connect(version("package shop; public record Item(String sku, long left) {}", "", "7L", ""), first());
        assertThat(call("count", "abc")).isEqualTo(3);
        assertThat(catchThrowable(() -> call("find", "abc")))
                .isInstanceOf(GraftIncompatibleException.class)
                .hasMessageContaining("find(java.lang.String)");
    }

    @Test
    void aMethodThatOnlyTheCalleeHasHarmsNobody() throws Throwable {
        connect(version(ITEM, "void more();", "7", "public void more() {}"), first());
        assertThat(call("find", "x").toString()).isEqualTo("Item[sku=x, left=7]");
    }

    @Test
    void aDefaultMethodThatTheCalleeLacksRunsAtTheCaller() throws Throwable {
        connect(first(), version(ITEM, "default int twice(String sku) { return 2 * count(sku); }", "7", ""));
        assertThat(call("twice", "abc")).isEqualTo(6);
    }

    @Test
    void aDefaultMethodThatTheCalleeKnowsRunsThere() throws Throwable {
        String twice = "default int twice(String sku) { return %d * count(sku); }";
        connect(
                version(ITEM, twice.formatted(2), "7", "public int twice(String sku) { return 100; }"),
                version(ITEM, twice.formatted(3), "7", ""));
        assertThat(call("twice", "abc")).isEqualTo(100);
    }

    @Test
    void aContractThatTheCalleeDoesNotOfferIsNamedWithThoseItDoes() throws Throwable {
        connect(first(), first());
        caller.close();
        caller = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0))
                .open();
        assertThat(catchThrowable(() -> caller.graft(Probe.class).add(1, 2)))
                .isInstanceOf(GraftIncompatibleException.class)
                .hasMessageContaining("conformance.Probe")
                .hasMessageContaining("shop.Stock");
    }
}
