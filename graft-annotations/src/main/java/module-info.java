/** The annotations that make an interface a Graft contract. */
module dev.graft {
    exports dev.graft;
}
