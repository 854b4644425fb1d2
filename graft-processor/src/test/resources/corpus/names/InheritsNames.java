package names;

public interface InheritsNames {
    record Repeated(int value) {}

    record String(Codecs codecs) {}

    record Inherits(int value) {}

    enum Codecs {
        Codecs
    }

    record InheritsSkeleton(int value) {}

    InheritsSkeleton skeleton(Inherits inherits);
}
