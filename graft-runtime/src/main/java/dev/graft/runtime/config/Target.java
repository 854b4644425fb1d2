package dev.graft.runtime.config;

/** Which grafts a connection string is for. */
sealed interface Target {
    boolean fits(String graft);

    /** Whether a string for this target beats every later one for the other, whatever graft it is about. */
    default boolean covers(Target other) {
        if (other instanceof Graft graft) {
            return !(this instanceof Every) && fits(graft.name());
        }
        if (other instanceof Variable variable && this instanceof Graft graft) {
            return variable.fits(graft.name());
        }
        return equals(other);
    }

    /** All that have no string of their own. */
    record Every() implements Target {
        @Override
        public boolean fits(String graft) {
            return true;
        }
    }

    /** The one of this name. */
    record Graft(String name) implements Target {
        @Override
        public boolean fits(String graft) {
            return graft.equals(name);
        }
    }

    /** The one whose environment variable this is. */
    record Variable(String name) implements Target {
        @Override
        public boolean fits(String graft) {
            return GraftNames.environmentName(graft).equals(name);
        }
    }
}
