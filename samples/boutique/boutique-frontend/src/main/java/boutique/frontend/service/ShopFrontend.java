package boutique.frontend.service;

import boutique.ad.Ad;
import boutique.ad.Ads;
import boutique.cart.Carts;
import boutique.cart.InvalidQuantityException;
import boutique.catalog.Catalog;
import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.catalog.UnknownProductException;
import boutique.checkout.Checkout;
import boutique.checkout.EmptyCartException;
import boutique.checkout.OrderRequest;
import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.fraud.SuspectedFraudException;
import boutique.frontend.CartPage;
import boutique.frontend.Frontend;
import boutique.frontend.HomePage;
import boutique.frontend.OrderPage;
import boutique.frontend.PricedProduct;
import boutique.frontend.ProductPage;
import boutique.frontend.Visit;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.UnacceptedCardException;
import boutique.recommendation.Recommendations;
import boutique.shipping.Shipping;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Chance;
import boutique.shop.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the services and puts their answers on pages. */
final class ShopFrontend implements Frontend {
    /** What a page has room for. */
    private static final int MOST_RECOMMENDATIONS = 4;

    /** Before checkout nobody has said where to send things; every place costs the same. */
    private static final Address NOWHERE = new Address("", "", "", "", 0);

    private final Ads ads;
    private final Carts carts;
    private final Catalog catalog;
    private final Checkout checkout;
    private final Currencies currencies;
    private final Recommendations recommendations;
    private final Shipping shipping;

    ShopFrontend(
            Ads ads,
            Carts carts,
            Catalog catalog,
            Checkout checkout,
            Currencies currencies,
            Recommendations recommendations,
            Shipping shipping) {
        this.ads = ads;
        this.carts = carts;
        this.catalog = catalog;
        this.checkout = checkout;
        this.currencies = currencies;
        this.recommendations = recommendations;
        this.shipping = shipping;
    }

    @Override
    public HomePage home(Visit visit) throws UnknownCurrencyException {
        return new HomePage(
                currencies.supported(), priced(catalog.list(), visit), carts.size(visit.user()), ad(visit, Set.of()));
    }

    @Override
    public List<PricedProduct> search(Visit visit, String text, Optional<Category> shelf)
            throws UnknownCurrencyException {
        List<Product> found = shelf.isPresent() ? catalog.search(text, Set.of(shelf.get())) : catalog.search(text);
        return priced(found, visit);
    }

    @Override
    public ProductPage product(Visit visit, String productId) throws UnknownProductException, UnknownCurrencyException {
        Product product = catalog.product(productId);
        return new ProductPage(
                new PricedProduct(product, currencies.convert(product.price(), visit.currency())),
                recommended(visit.user(), List.of(productId)),
                carts.size(visit.user()),
                ad(visit, product.categories()));
    }

    @Override
    public CartPage cart(Visit visit) throws UnknownProductException, UnknownCurrencyException {
        List<CartItem> inCart = carts.items(visit.user());
        Money shippingCost = currencies.convert(shipping.quote(NOWHERE, inCart), visit.currency());
        Money total = shippingCost;
        List<CartPage.Item> items = new ArrayList<>();
        for (CartItem item : inCart) {
            Product product = catalog.product(item.productId());
            Money cost = currencies.convert(product.price(), visit.currency()).times(item.quantity());
            items.add(new CartPage.Item(product, item.quantity(), cost));
            total = total.plus(cost);
        }
        List<String> ids = inCart.stream().map(CartItem::productId).toList();
        return new CartPage(List.copyOf(items), shippingCost, total, recommended(visit.user(), ids));
    }

    @Override
    public CartPage addToCart(Visit visit, String productId, int quantity)
            throws UnknownProductException, UnknownCurrencyException, InvalidQuantityException {
        Product product = catalog.product(productId);
        if (quantity == 1) {
            carts.add(visit.user(), product.id());
        } else {
            carts.add(visit.user(), new CartItem(product.id(), quantity));
        }
        return cart(visit);
    }

    @Override
    public void emptyCart(Visit visit) {
        carts.empty(visit.user());
    }

    @Override
    public OrderPage checkout(OrderRequest request)
            throws EmptyCartException, UnknownProductException, UnknownCurrencyException, InvalidCardException,
                    UnacceptedCardException, ExpiredCardException, SuspectedFraudException {
        return new OrderPage(checkout.place(request), recommended(request.user(), List.of()));
    }

    private List<PricedProduct> priced(List<Product> products, Visit visit) throws UnknownCurrencyException {
        List<Money> prices =
                currencies.convert(products.stream().map(Product::price).toList(), visit.currency());
        List<PricedProduct> priced = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            priced.add(new PricedProduct(products.get(i), prices.get(i)));
        }
        return List.copyOf(priced);
    }

    private List<Product> recommended(String user, List<String> productIds) {
        return recommendations.recommend(user, productIds).stream()
                .limit(MOST_RECOMMENDATIONS)
                .map(catalog::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Ad> ad(Visit visit, Set<Category> context) {
        List<Ad> fitting = ads.choose(visit.user(), context);
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                fitting.get(Chance.of(visit.user(), context.toString()).nextInt(fitting.size())));
    }
}
