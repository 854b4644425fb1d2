package adapted;

import dev.graft.ValueAdapter;

abstract class TextAdapter<T> implements ValueAdapter<T, String> {}
