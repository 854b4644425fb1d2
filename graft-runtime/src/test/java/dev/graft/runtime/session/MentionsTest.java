package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {
    private final Mentions mentions = new Mentions(3);

    private long add(Object object) {
        return mentions.add(object, skeleton -> object);
    }

    @Test
    void anObjectHasOneNumberAndEachMentionItsOwn() {
        Object object = new Object();
        long first = add(object);
        long second = add(object);

        assertThat(second).isNotEqualTo(first);
        assertThat(Mentions.object(first)).isEqualTo(1);
        assertThat(Mentions.object(second)).isEqualTo(1);
    }

    @Test
    void numbersBeginAnewAndAreNotThoseOfObjectsThatAreStillMentioned() {
        long first = add("first");
        long second = add("second");
        assertThat(Mentions.object(add("third"))).isEqualTo(3);
        mentions.remove(second);

        assertThat(Mentions.object(add("fourth"))).isEqualTo(2);
        assertThat(Mentions.object(first)).isEqualTo(1);
    }
}
