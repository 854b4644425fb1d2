package boutique.shop;

/** Where a parcel goes. */
public record Address(String street, String city, String state, String country, int zipCode) {
    @Override
    public String toString() {
        return street + ", " + city + ", " + state + " " + zipCode + ", " + country;
    }
}
