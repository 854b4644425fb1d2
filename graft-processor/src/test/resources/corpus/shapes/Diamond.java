package shapes;

import dev.graft.Graft;

@Graft
public interface Diamond extends Left, Right {}
