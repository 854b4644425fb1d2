package boutique.catalog;

/** The shelves of the shop. */
public enum Category {
    ACCESSORIES,
    CLOTHING,
    TOPS,
    FOOTWEAR,
    HAIR,
    BEAUTY,
    DECOR,
    HOME,
    KITCHEN
}
