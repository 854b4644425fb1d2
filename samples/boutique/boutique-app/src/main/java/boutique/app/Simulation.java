package boutique.app;

import boutique.frontend.Frontend;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends shoppers to a shop, several at once, and gathers their receipts in the order of their numbers. */
record Simulation(int shoppers, long seed, int threads, LocalDate today) {
    static Simulation of(Options options) {
        return new Simulation(options.shoppers(), options.seed(), options.threads(), options.today());
    }

    /**
     * Runs all of it.
     *
     * @throws ExecutionException what went wrong for the first shopper for whom something did
     */
    List<String> run(Frontend shop) throws ExecutionException, InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> visits = new ArrayList<>();
            for (int number = 1; number <= shoppers; number++) {
                Shopper shopper = new Shopper(number, seed, today, shop);
                visits.add(crowd.submit(shopper::shop));
            }
            List<String> receipts = new ArrayList<>();
            for (Future<String> visit : visits) {
                receipts.add(visit.get());
            }
            return receipts;
        } finally {
            crowd.shutdownNow();
        }
    }

    /** SHA-256 of the receipts, one after the other. */
    static String digest(List<String> receipts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            receipts.forEach(receipt -> digest.update(receipt.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
