/** Graft processor. */
module dev.graft.processor {}
