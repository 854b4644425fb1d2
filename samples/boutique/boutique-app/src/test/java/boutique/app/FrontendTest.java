package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.cart.InvalidQuantityException;
import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.catalog.UnknownProductException;
import boutique.checkout.EmptyCartException;
import boutique.checkout.OrderRequest;
import boutique.currency.UnknownCurrencyException;
import boutique.frontend.CartPage;
import boutique.frontend.Frontend;
import boutique.frontend.HomePage;
import boutique.frontend.OrderPage;
import boutique.frontend.PricedProduct;
import boutique.frontend.ProductPage;
import boutique.frontend.Visit;
import boutique.payment.CreditCard;
import boutique.shop.Address;
import boutique.shop.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontendTest {
    private static final Visit ADA = new Visit("ada", "USD");
    private static final String MUG = "6E92ZMYYFZ";
    private static final String WATCH = "1YMWWN1N4O";

    @TempDir
    Path folder;

    private Shop shop;
    private Frontend frontend;

    @BeforeEach
    void open() {
        System.setProperty("boutique.data", folder.toString());
        shop = new Shop();
        frontend = shop.frontend();
    }

    @AfterEach
    void close() {
        shop.close();
        System.clearProperty("boutique.data");
    }

    @Test
    void theHomePageShowsEveryProductInTheVisitorsCurrency() throws Exception {
        HomePage page = frontend.home(new Visit("ada", "EUR"));

        assertThat(page.currencies()).hasSize(33);
        assertThat(page.products()).hasSize(9);
        // 8.99 / 1.1305, half up
        assertThat(page.products().get(8).price()).isEqualTo(new Money("EUR", 7, 952_233_525));
        assertThat(page.cartSize()).isZero();
        assertThat(page.ad()).isPresent();
    }

    @Test
    void aProductPageShowsAnAdOfItsShelfAndUpToFourOtherProducts() throws Exception {
        ProductPage page = frontend.product(ADA, WATCH);

        assertThat(page.product().product().name()).isEqualTo("Watch");
        assertThat(page.ad().orElseThrow().target()).hasPath("/product/" + WATCH);
        assertThat(page.recommendations())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .extracting(Product::id)
                .doesNotContain(WATCH);
    }

    @Test
    void aSearchMayBeKeptToOneShelf() throws Exception {
        assertThat(names(frontend.search(ADA, "outfit", Optional.empty()))).containsExactly("Sunglasses", "Watch");
        assertThat(names(frontend.search(ADA, "outfit", Optional.of(Category.KITCHEN))))
                .isEmpty();
    }

    @Test
    void theCartPageAddsUpItemsAndSending() throws Exception {
        frontend.addToCart(ADA, MUG, 2);
        frontend.addToCart(ADA, WATCH, 1);
        CartPage page = frontend.addToCart(ADA, MUG, 1);

        assertThat(page.items()).extracting(CartPage.Item::quantity).containsExactly(3, 1);
        assertThat(page.items().get(0).cost()).isEqualTo(new Money("USD", 26, 970_000_000));
        assertThat(page.shippingCost()).isEqualTo(new Money("USD", 8, 990_000_000));
        assertThat(page.total()).isEqualTo(new Money("USD", 145, 950_000_000));
        assertThat(frontend.home(ADA).cartSize()).isEqualTo(4);

        frontend.emptyCart(ADA);
        assertThat(frontend.cart(ADA).total()).isEqualTo(Money.zero("USD"));
    }

    @Test
    void anOrderEmptiesTheCart() throws Exception {
        frontend.addToCart(ADA, MUG, 1);

        OrderPage page = frontend.checkout(request());

        assertThat(page.placed().order().total()).isEqualTo(new Money("USD", 17, 980_000_000));
        assertThat(page.placed().confirmation().orElseThrow().body()).contains("1 x " + MUG + " at 8.99 USD: 8.99 USD");
        assertThat(page.recommendations()).hasSize(4);
        assertThat(frontend.cart(ADA).items()).isEmpty();
    }

    @Test
    void whatAShopperGetsWrongIsRefused() {
        assertThat(catchThrowableOfType(UnknownProductException.class, () -> frontend.addToCart(ADA, "NOPE", 1))
                        .productId())
                .isEqualTo("NOPE");
        assertThat(catchThrowableOfType(InvalidQuantityException.class, () -> frontend.addToCart(ADA, MUG, -1))
                        .quantity())
                .isEqualTo(-1);
        assertThat(catchThrowableOfType(UnknownCurrencyException.class, () -> frontend.home(new Visit("ada", "XYZ")))
                        .currency())
                .isEqualTo("XYZ");
        assertThat(catchThrowableOfType(EmptyCartException.class, () -> frontend.checkout(request()))
                        .user())
                .isEqualTo("ada");
    }

    private static OrderRequest request() {
        return new OrderRequest(
                "ref 1",
                "ada",
                "USD",
                new Address("1 Mill Lane", "Leeds", "WYK", "United Kingdom", 12345),
                "ada@example.com",
                new CreditCard("4111111111111111", 123, 2030, 6),
                LocalDate.of(2026, 1, 15));
    }

    private static List<String> names(List<PricedProduct> products) {
        return products.stream().map(priced -> priced.product().name()).toList();
    }
}
