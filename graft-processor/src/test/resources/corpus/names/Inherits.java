package names;

import dev.graft.Graft;

@Graft("inherits.all_the-names")
public interface Inherits extends InheritsNames {
    record Basket(java.lang.String text, names.Basket other, List<java.lang.String> list) {}

    record List<T>(T item) {}

    record Call(Map map) {}

    record Map(java.util.Map<Override, String> map) {}

    enum Override {
        Codecs
    }

    Basket basket(names.Basket basket, java.lang.String string, names.String other, java.util.List<String> strings);

    default Call call(Call call, names.Call other, Repeated repeated, int[] ints, java.util.List<java.lang.String> list) {
        return call;
    }
}
