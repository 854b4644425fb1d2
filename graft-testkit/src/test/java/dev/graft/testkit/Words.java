package dev.graft.testkit;

import dev.graft.Graft;
import java.util.List;

/** Takes something that can be changed. */
@Graft
public interface Words {
    int count(List<String> words);
}
