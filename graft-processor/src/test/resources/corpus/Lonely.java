import dev.graft.Graft;
import java.util.List;

@Graft
interface Lonely {
    String string(String string, List<Call> calls, Binding binding) throws LonelyException;

    List<java.lang.String> strings();
}
