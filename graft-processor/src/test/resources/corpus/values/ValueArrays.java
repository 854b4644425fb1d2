package values;

import dev.graft.Graft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Graft
public interface ValueArrays {
    String[] strings(String... values);

    Integer[] boxes(Integer[] values, Level[] levels, Boxes[] records);

    int[][] grid(int[][] values, byte[][] bytes, boolean[][][] cube);

    String[][] words(String[][] values, Level[][] levels);

    List<String[]> inLists(List<String[]> values, Map<String, Boxes[]> more, Optional<String[]> maybe);

    Table table(Table table);

    record Table(String[] header, Cell[][] cells) {}

    record Cell(Table[] inner) {}
}
