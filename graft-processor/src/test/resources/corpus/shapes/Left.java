package shapes;

interface Left {
    String name() throws java.io.IOException, IllegalStateException;

    void go(int here) throws java.io.FileNotFoundException, InterruptedException;
}
