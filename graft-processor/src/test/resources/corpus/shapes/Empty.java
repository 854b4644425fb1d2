package shapes;

import dev.graft.Graft;

@Graft
interface Empty {}
