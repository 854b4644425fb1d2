package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Codec;
import dev.graft.runtime.generated.Codecs;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.generated.Stub;
import java.util.concurrent.Flow;

/** A contract that publishes, with what the compiler would make of it. */
interface Feed {
    Flow.Publisher<Integer> numbers();

    FeedSkeleton SKELETON = new FeedSkeleton();

    final class FeedSkeleton extends Skeleton<Feed> {
        private final Codec<Flow.Publisher<Integer>> publisher = publisher("numbers()", Codecs.INT, 1);
        private final ContractMethod numbers = method("numbers()", 1);

        private FeedSkeleton() {
            super(Feed.class, "feed");
        }

        @Override
        public Feed stub(Binding<Feed> binding) {
            return new FeedStub(binding);
        }

        @Override
        public void invoke(int method, Feed target, MessageReader in, MessageWriter out) {
            publisher.write(out, 1, target.numbers());
        }
    }

    final class FeedStub extends Stub<Feed> implements Feed {
        private FeedStub(Binding<Feed> binding) {
            super(binding);
        }

        @Override
        public Flow.Publisher<Integer> numbers() {
            return SKELETON.publisher.read(binding.call(SKELETON.numbers).await(), 1);
        }
    }
}
