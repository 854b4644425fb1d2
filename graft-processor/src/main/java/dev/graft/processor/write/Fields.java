package dev.graft.processor.write;

import dev.graft.processor.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders and names of fields. */
final class Fields {
    private Fields() {}

    /** The order in which they are written. */
    static List<Field> lastFirst(List<Field> fields) {
        return fields.stream()
                .sorted(Comparator.comparingInt(Field::number).reversed())
                .toList();
    }

    /** The names as the runtime takes them: with the number where it does not follow from the one before. */
    static List<String> names(List<Field> fields) {
        List<String> names = new ArrayList<>();
        int next = 1;
        for (Field field : fields) {
            names.add(field.number() == next ? field.name() : field.name() + "=" + field.number());
            next = field.number() + 1;
        }
        return names;
    }
}
