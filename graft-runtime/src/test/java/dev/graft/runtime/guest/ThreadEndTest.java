package dev.graft.runtime.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadEndTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void whatAThreadWantedDoneIsDoneAtItsEndInOrder() {
        ThreadEnd.after(() -> {
                    assertThat(ThreadEnd.isKnown()).isTrue();
                    assertThat(ThreadEnd.add(() -> done.add("first"))).isTrue();
                    assertThat(ThreadEnd.add(() -> {
                                throw new IllegalStateException("the second fails");
                            }))
                            .isTrue();
                    assertThat(ThreadEnd.add(() -> done.add("third"))).isTrue();
                    done.add("task");
                })
                .run();

        assertThat(done).containsExactly("task", "first", "third");
    }

    @Test
    void itIsDoneAlsoWhereTheTaskFails() {
        Runnable task = ThreadEnd.after(() -> {
            assertThat(ThreadEnd.add(() -> done.add("end"))).isTrue();
            throw new IllegalStateException("the task fails");
        });
        try {
            task.run();
        } catch (IllegalStateException e) {
            done.add(e.getMessage());
        }

        assertThat(done).containsExactly("end", "the task fails");
    }

    @Test
    void otherThreadsDoNotHearOfTheirEnd() {
        assertThat(ThreadEnd.isKnown()).isFalse();
        assertThat(ThreadEnd.add(() -> done.add("never"))).isFalse();
        ThreadEnd.after(() -> {}).run();

        assertThat(ThreadEnd.isKnown()).isFalse();
        assertThat(done).isEmpty();
    }
}
