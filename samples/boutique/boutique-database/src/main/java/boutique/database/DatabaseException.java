package boutique.database;

import java.sql.SQLException;

/** The database refused. */
public final class DatabaseException extends RuntimeException {
    DatabaseException(SQLException cause) {
        super(cause);
    }
}
