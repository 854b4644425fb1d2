package dev.graft.runtime.config;

import java.util.Optional;

/** A connection string, who said it, and for which grafts. */
record Candidate(Target target, ConnectionString string, Source source) {
    /** Reads what a source says; its {@code name} key says for which graft if the source itself does not. */
    static Candidate read(Target target, Text text) {
        Settings settings = Settings.connection(text);
        Optional<Text> name = settings.nameText();
        if (name.isPresent() && !(target instanceof Target.Every)) {
            throw name.get()
                    .mistake(0, "name stands where the source already names the graft", "Leave the key name out.");
        }
        ConnectionString string = settings.read();
        Target narrowed = string.name().<Target>map(Target.Graft::new).orElse(target);
        return new Candidate(narrowed, string, text.source());
    }

    boolean isGlobal() {
        return target instanceof Target.Every;
    }
}
