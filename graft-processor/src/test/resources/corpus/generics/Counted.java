package generics;

public interface Counted {
    int count();

    default Tree shape(Tree tree) {
        return tree;
    }
}
