package dev.graft.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/**
 * What a process does that is measured: it reads an order a line and answers each with a line, which begins with "ok" or "failed".
 * It ends when there are no more orders, so it never outlives who started it. What libraries print goes to the error stream.
 */
public final class Orders {
    private Orders() {}

    /** Does what is ordered. For one thread. */
    public interface Worker extends AutoCloseable {
        /**
         * Gives what comes behind the "ok".
         *
         * @param words of the order
         */
        String obey(String[] words) throws Exception;

        @Override
        void close() throws IOException;
    }

    /** Makes ready for orders. */
    public interface Opening {
        Worker open() throws Exception;
    }

    /** Opens, obeys, and ends the process. */
    public static void serve(Opening opening) {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.setOut(System.err);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try (Worker worker = opening.open()) {
            answers.println("ok");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                answers.println(("ok " + worker.obey(order.split(" "))).strip());
            }
        } catch (Exception e) {
            e.printStackTrace();
            answers.println("failed " + e.toString().replace('\n', ' '));
        }
        // Some libraries leave threads behind that would keep the process.
        System.exit(0);
    }
}
