package dev.graft.runtime.generated;

import java.util.List;

/**
 * The names of a message's fields, for the paths in error messages: {@code "sku"} has the number one above its
 * predecessor's, {@code "sku=7"} has the number 7.
 */
public record Names(String message, List<String> fields) {
    public static final Names NONE = new Names("", List.of());

    /** In the place of the first name: no field has one that users know. */
    static final String INVISIBLE = "*";

    /** The name of the field of this number; looked up only when something went wrong. */
    String of(int number) {
        if (fields.contains(INVISIBLE)) {
            return "";
        }
        int next = 1;
        for (String field : fields) {
            int equals = field.indexOf('=');
            int own = equals < 0 ? next : Integer.parseInt(field.substring(equals + 1));
            if (own == number) {
                return equals < 0 ? field : field.substring(0, equals);
            }
            next = own + 1;
        }
        return "#" + number;
    }
}
