/** Graft gateway. */
module dev.graft.gateway {}
