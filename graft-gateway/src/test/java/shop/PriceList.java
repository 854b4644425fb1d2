package shop;

final class PriceList {
    private PriceList() {}

    static int price() {
        return 42;
    }
}
