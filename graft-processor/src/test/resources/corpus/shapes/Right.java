package shapes;

interface Right {
    String name() throws java.io.FileNotFoundException;

    void go(int there) throws java.io.IOException;

    default long length() {
        return 0;
    }
}
