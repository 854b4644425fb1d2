package dev.graft.processor.write;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, strings, numbers, booleans and nulls as JSON. What holds an object has a line for each of its
 * members, and all else stands on one line.
 */
final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String write(Map<String, ? extends @Nullable Object> object) {
        Json json = new Json();
        json.value(object, "");
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            members('{', map.entrySet(), '}', indent);
        } else if (value instanceof Collection<?> collection) {
            members('[', collection, ']', indent);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            string(entry.getKey().toString());
            text.append(": ");
            value(entry.getValue(), indent);
        } else if (value instanceof String string) {
            string(string);
        } else {
            text.append(value);
        }
    }

    private void members(char open, Collection<?> members, char close, String indent) {
        boolean lines =
                members.stream().anyMatch(m -> holdsObject(m instanceof Map.Entry<?, ?> entry ? entry.getValue() : m));
        String inside = lines ? indent + "  " : indent;
        String separator = lines ? "\n" + inside : "";
        text.append(open);
        for (Object member : members) {
            text.append(separator);
            value(member, inside);
            separator = lines ? ",\n" + inside : ", ";
        }
        text.append(lines ? "\n" + indent : "").append(close);
    }

    private static boolean holdsObject(@Nullable Object value) {
        return value instanceof Map
                || (value instanceof Collection<?> collection
                        && collection.stream().anyMatch(Json::holdsObject));
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u%04x".formatted((int) c)); // the compiler writes in the encoding of the sources
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
