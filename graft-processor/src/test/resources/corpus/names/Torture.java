package names;

import dev.graft.Graft;
import dev.graft.Tag;

@Graft
public interface Torture {
    Call call(Call call, Binding binding, int target, int tube, int in, int out, int codec, int local);

    int class_(int class_, int $x, int this_, int TortureSkeleton, int TortureStub, int Torture, int names, int dev, int Codecs);

    String local(String local);

    int local();

    List<String> invoke(int method, Torture2 target, MessageReader in, int out);

    java.util.List<List<java.lang.String>> stub(java.util.List<Object> binding) throws Exception, java.lang.Exception;

    java.lang.String contract();

    java.lang.String graft();

    int methods(Message message);

    java.lang.String toString(int width);

    boolean equals(Call other);

    int hashCode(int seed);

    void wait(java.lang.String reason);

    void notify(int how);

    void getClass(int which);

    void unknown(Generated generated);

    int instance();

    int INSTANCE(string string);

    int foo_bar(int a, int A, int a_);

    int fooBar(@Tag(9) int java, @Tag(3) int com);

    int bind(java.util.Map<java.lang.String, String> map, java.util.Optional<List<Integer>> list);

    void $();

    void _1(int _1);

    java.lang.Void void_(Torture2 arguments);

    void QuoteArguments();

    void quote(QuoteArguments arguments);
}
