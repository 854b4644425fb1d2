import dev.graft.Graft;
import number.Counter;

@Graft
interface Company {
    Lonely member(Company other, Counter counter);
}
