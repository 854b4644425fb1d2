package shapes;

import dev.graft.Graft;
import java.io.FileNotFoundException;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;

@Graft
public interface Failing {
    void jdk() throws FileNotFoundException, NoSuchElementException, TimeoutException, Exception, Throwable;

    void checked() throws Wrapped, Coded, Bare, Said, Errors;
}
