package boutique.cart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.cart.Carts;
import boutique.cart.InvalidQuantityException;
import boutique.database.Database;
import boutique.shop.CartItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCartsTest {
    @TempDir
    Path folder;

    private Database database;
    private Carts carts;

    @BeforeEach
    void open() {
        database = Database.open(folder, "carts");
        carts = new StoredCarts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUnknownUsersCartIsEmpty() {
        assertThat(carts.items("ada")).isEmpty();
        assertThat(carts.size("ada")).isZero();
    }

    @Test
    void piecesOfOneProductAddUpAndProductsStandInTheOrderOfTheirFirstPiece() throws Exception {
        carts.add("ada", new CartItem("MUG", 2));
        carts.add("ada", "WATCH");
        carts.add("ada", new CartItem("MUG", 3));

        assertThat(carts.items("ada")).containsExactly(new CartItem("MUG", 5), new CartItem("WATCH", 1));
        assertThat(carts.size("ada")).isEqualTo(6);
    }

    @Test
    void aQuantityBelowOneIsRefusedWithProductAndQuantity() {
        InvalidQuantityException refused =
                catchThrowableOfType(InvalidQuantityException.class, () -> carts.add("ada", new CartItem("MUG", 0)));

        assertThat(refused.productId()).isEqualTo("MUG");
        assertThat(refused.quantity()).isZero();
        assertThat(carts.items("ada")).isEmpty();
    }

    @Test
    void emptyingOneCartLeavesTheOthers() throws Exception {
        carts.add("ada", "MUG");
        carts.add("bob", "WATCH");

        carts.empty("ada");

        assertThat(carts.items("ada")).isEmpty();
        assertThat(carts.items("bob")).containsExactly(new CartItem("WATCH", 1));
    }

    @Test
    void cartsOutliveTheProcessThatFilledThem() throws Exception {
        carts.add("ada", new CartItem("MUG", 2));
        database.close();

        database = Database.open(folder, "carts");
        assertThat(new StoredCarts(database).items("ada")).containsExactly(new CartItem("MUG", 2));
    }

    @Test
    void noPieceIsLostWhenManyAddAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> additions = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                additions.add(pool.submit(() -> {
                    carts.add("ada", "MUG");
                    return null;
                }));
            }
            for (Future<?> addition : additions) {
                addition.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(carts.items("ada")).containsExactly(new CartItem("MUG", 40));
    }
}
