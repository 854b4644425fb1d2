package dev.graft.runtime.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    @Test
    void whatCannotBeDescribedIsAMistakeWhereItIsNeededAndElsePassedOver() {
        assertThatThrownBy(() -> Descriptions.of(List.of(Runnable.class), List.of()))
                .isInstanceOf(BindingException.class)
                .hasMessageContaining("java.lang.Runnable");
        assertThat(Descriptions.of(List.of(), List.of(Runnable.class)).texts()).isEmpty();
    }
}
