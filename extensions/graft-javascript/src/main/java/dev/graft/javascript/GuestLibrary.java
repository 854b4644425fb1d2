package dev.graft.javascript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guest library, which is JavaScript in the resources of this jar. */
final class GuestLibrary {
    /** Loads it without files: a function of a function that knows the source of each part. */
    static final String LOADER = """
            (source) => {
                const vm = require('vm');
                const loaded = new Map();
                const load = (name) => {
                    if (!loaded.has(name)) {
                        const module = { exports: {} };
                        loaded.set(name, module);
                        const text = '(function (exports, require, module, __dirname) {' + source(name) + '\\n})';
                        const run = new vm.Script(text, { filename: 'graft-guest/' + name + '.js' }).runInThisContext();
                        const inner = (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : require(wanted));
                        run.call(module.exports, module.exports, inner, module, 'graft-guest');
                    }
                    return loaded.get(name).exports;
                };
                return load('bridge');
            }
            """;

    private GuestLibrary() {}

    /** The source of one part. */
    static String source(String name) {
        String file = "graft-guest/" + name + ".js";
        try (InputStream in = GuestLibrary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the jar of graft-javascript");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
