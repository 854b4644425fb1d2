package boutique.frontend;

import boutique.cart.InvalidQuantityException;
import boutique.catalog.Category;
import boutique.catalog.UnknownProductException;
import boutique.checkout.EmptyCartException;
import boutique.checkout.OrderRequest;
import boutique.currency.UnknownCurrencyException;
import boutique.fraud.SuspectedFraudException;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.UnacceptedCardException;
import dev.graft.Graft;
import java.util.List;
import java.util.Optional;

/** What a shopper can do. */
@Graft
public interface Frontend {
    HomePage home(Visit visit) throws UnknownCurrencyException;

    /** The products that match, on one shelf or on all. */
    List<PricedProduct> search(Visit visit, String text, Optional<Category> shelf) throws UnknownCurrencyException;

    ProductPage product(Visit visit, String productId) throws UnknownProductException, UnknownCurrencyException;

    CartPage cart(Visit visit) throws UnknownProductException, UnknownCurrencyException;

    /** Puts a product into the cart and shows the cart. */
    CartPage addToCart(Visit visit, String productId, int quantity)
            throws UnknownProductException, UnknownCurrencyException, InvalidQuantityException;

    void emptyCart(Visit visit);

    OrderPage checkout(OrderRequest request)
            throws EmptyCartException, UnknownProductException, UnknownCurrencyException, InvalidCardException,
                    UnacceptedCardException, ExpiredCardException, SuspectedFraudException;
}
