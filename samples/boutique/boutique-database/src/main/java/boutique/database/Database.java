package boutique.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** One file of tables, and the connections to it. May be used by any thread. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final JdbcConnectionPool connections;

    private Database(JdbcConnectionPool connections) {
        this.connections = connections;
    }

    /**
     * Opens a database of this process, in the folder that the system property {@code boutique.data} or the environment
     * variable {@code BOUTIQUE_DATA} names.
     *
     * @throws IllegalStateException if neither does
     */
    public static Database open(String name) {
        String folder = System.getProperty("boutique.data", System.getenv("BOUTIQUE_DATA"));
        if (folder == null) {
            throw new IllegalStateException(
                    "there is no folder for the database \"" + name + "\": set -Dboutique.data or BOUTIQUE_DATA");
        }
        return open(Path.of(folder), name);
    }

    /** Opens the database in a folder, and makes it if it is not there. */
    public static Database open(Path folder, String name) {
        Path file = folder.toAbsolutePath().resolve(name);
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        return new Database(pool);
    }

    /** What is done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Makes an object of the row at which the result stands. */
    public interface Row<T> {
        T of(ResultSet result) throws SQLException;
    }

    /** Runs the work in one transaction, which is undone if the work fails. */
    public <T> T transaction(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback(); // of nothing, once committed
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs one statement and says how many rows it changed. */
    public int update(String sql, Object... values) {
        return transaction(connection -> update(connection, sql, values));
    }

    /** Runs one statement within a transaction. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** What a query finds, row by row. */
    public <T> List<T> query(Row<T> row, String sql, Object... values) {
        return transaction(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values);
                    ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.of(result));
                }
                return rows;
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
