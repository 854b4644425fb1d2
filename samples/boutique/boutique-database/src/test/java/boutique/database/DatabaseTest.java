package boutique.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder, "test");
        database.update("create table word (text varchar unique)");
    }

    @AfterEach
    void close() {
        System.clearProperty("boutique.data");
        database.close();
    }

    @Test
    void aDatabaseIsAFile() {
        assertThat(folder.resolve("test.mv.db")).isRegularFile();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatThrownBy(() -> database.transaction(connection -> {
                    Database.update(connection, "insert into word values (?)", "one");
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(words()).isZero();
    }

    @Test
    void whatTheDatabaseRefusesIsAnException() {
        database.update("insert into word values (?)", "one");

        assertThatThrownBy(() -> database.update("insert into word values (?)", "one"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Unique index");
        assertThat(words()).isEqualTo(1);
    }

    @Test
    void theFolderMustBeNamed() {
        assertThatThrownBy(() -> Database.open("test"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set -Dboutique.data or BOUTIQUE_DATA");
    }

    @Test
    void aSystemPropertyNamesTheFolder() {
        System.setProperty("boutique.data", folder.resolve("other").toString());

        try (Database other = Database.open("test")) {
            other.update("create table word (text varchar)");
            assertThat(folder.resolve("other/test.mv.db")).isRegularFile();
        }
    }

    private long words() {
        return database.query(row -> row.getString(1), "select text from word").size();
    }
}
