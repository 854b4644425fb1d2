package conformance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the runtime's sessions log while this is open, down to {@code DEBUG}; nobody else sees it. */
final class Logged extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("dev.graft.runtime.session"); // held, or it is forgotten
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    Logged() {
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** The messages of a level that contain a text. */
    List<String> messages(Level level, String text) {
        return records.stream()
                .filter(each -> each.getLevel() == level)
                .map(LogRecord::getMessage)
                .filter(each -> each.contains(text))
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }
}
