package conformance;

import dev.graft.runtime.GraftContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Does what its names say, and counts. */
class ProbeImpl implements Probe {
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger interrupted = new AtomicInteger();
    final CountDownLatch hanging = new CountDownLatch(1);
    volatile Thread lastThread;
    volatile Supplier<Probe> nested;

    private void called() {
        calls.incrementAndGet();
        lastThread = Thread.currentThread();
    }

    @Override
    public Item store(Item item) {
        called();
        return item;
    }

    @Override
    public Everything echo(Everything value) {
        called();
        return value;
    }

    @Override
    public byte[] bytes(byte[] value) {
        called();
        return value;
    }

    @Override
    public int[] ints(int[] value) {
        return value;
    }

    @Override
    public double[] doubles(double[] value) {
        return value;
    }

    @Override
    public boolean[] booleans(boolean[] value) {
        return value;
    }

    @Override
    public char[] chars(char[] value) {
        return value;
    }

    @Override
    public List<Item> items(List<Item> items) {
        called();
        return items;
    }

    @Override
    public List<Integer> numbers(List<Integer> numbers) {
        return numbers;
    }

    @Override
    public String text(String value) {
        called();
        return value;
    }

    @Override
    public int add(int a, int b) {
        called();
        return a + b;
    }

    @Override
    public String add(String a, String b) {
        return a + b;
    }

    @Override
    public void fail(String how) throws OutOfStockException {
        called();
        switch (how) {
            case "declared" -> throw new OutOfStockException("apple", 3);
            case "hidden subclass" -> throw new OutOfStockException.Hidden("pear");
            case "unchecked" -> throw new RejectedException("no", new IllegalStateException("why"));
            case "usable subclass" -> throw new RejectedException.Strictly("strictly", null);
            case "java.base" -> throw new IllegalArgumentException("bad argument");
            case "error" -> throw new StackOverflowError("pretended");
            case "unmakeable" -> throw new Unmakeable("only here");
            case "null message" -> throw new IllegalStateException();
            case "suppressed" -> {
                IllegalStateException e = new IllegalStateException("outer");
                e.addSuppressed(new IllegalArgumentException("inner"));
                throw e;
            }
            case "cycle" -> {
                IllegalStateException one = new IllegalStateException("one");
                IllegalStateException two = new IllegalStateException("two", one);
                one.initCause(two);
                throw one;
            }
            case "cycle fixed at its end" -> {
                IllegalStateException one = new IllegalStateException("one");
                one.initCause(new RejectedException("two", one));
                throw one;
            }
            case "cycle fixed at its beginning" -> {
                IllegalStateException two = new IllegalStateException("two");
                RejectedException one = new RejectedException("one", two);
                two.initCause(one);
                throw one;
            }
            case "cycle fixed" -> {
                Round one = new Round("one");
                one.next = new Round("two");
                one.next.next = one;
                throw one;
            }
            case "twice" -> {
                IllegalArgumentException inner = new IllegalArgumentException("inner");
                IllegalStateException e = new IllegalStateException("outer", inner);
                inner.addSuppressed(e);
                e.addSuppressed(inner);
                e.addSuppressed(new IllegalStateException("last", e));
                throw e;
            }
            case "no unicode" -> throw new IllegalStateException("a lone \uD800 surrogate");
            case "stubborn" -> throw Stubborn.of("stubborn", new IllegalStateException("why"));
            case "declared, unsendable" -> throw new OutOfStockException("\uD800", 3);
            case "treacherous" -> throw new Treacherous();
            case "huge" -> throw new IllegalStateException("x".repeat(1 << 20));
            case "nested" -> nested.get().text("a");
            case "deep" -> {
                RuntimeException e = new RuntimeException("0");
                for (int i = 1; i < 500; i++) {
                    e = new RuntimeException(String.valueOf(i), e);
                }
                throw e;
            }
            default -> throw new AssertionError(how);
        }
    }

    @Override
    public String sleep(long millis) throws InterruptedException {
        called();
        try {
            new CountDownLatch(1).await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        }
        return "slept " + millis;
    }

    @Override
    public Map<String, String> context() {
        called();
        GraftContext context = GraftContext.current();
        Map<String, String> seen = new LinkedHashMap<>(context.baggage());
        context.traceparent().ifPresent(value -> seen.put("traceparent", value));
        context.remaining().ifPresent(value -> seen.put("remaining", String.valueOf(value.toMillis())));
        return seen;
    }

    @Override
    public Map<String, String> contextOfNested() {
        return nested.get().context();
    }

    /** Arrives as its superclass, whose constructor fixes the cause. */
    static final class Round extends RejectedException {
        private static final long serialVersionUID = 1;

        private Round next;

        Round(String message) {
            super(message, null);
        }

        @Override
        public Throwable getCause() {
            return next;
        }
    }

    /** An exception that fails when it is looked at. */
    static final class Treacherous extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message for you");
        }
    }

    @Override
    public void hang() throws InterruptedException {
        called();
        hanging.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        }
    }
}
