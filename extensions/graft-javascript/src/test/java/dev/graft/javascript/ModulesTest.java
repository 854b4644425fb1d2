package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.Hypertube;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weather.Bell;

/** The forms that a module may have, and what is said of one that does not load. */
@Timeout(120)
class ModulesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void require() {
        JavaScript.JAVASCRIPT.require();
    }

    private Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Hypertube open(String keys) {
        return Hypertube.builder()
                .connection("name=bell;runtime=javascript;" + keys)
                .open();
    }

    private static void assertRefused(String keys, String... words) {
        assertThatThrownBy(() -> {
                    try (Hypertube tube = open(keys)) {
                        throw new AssertionError("it has opened: " + tube.explain());
                    }
                })
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.mjs | export class Bell { ring(text) { return text.length; } }",
                "b.mjs | export const bell = { ring: (text) => text.length };",
                "c.mjs | export function ring(text) { return text.length; }",
                "d.mjs | export default class { ring(text) { return text.length; } }",
                "e.mjs | export default { ring(text) { return text.length; } };",
                "f.cjs | module.exports = class Bell { ring(text) { return text.length; } };",
                "g.cjs | exports.ring = (text) => text.length;",
                "h.js | exports.bell = { async ring(text) { return text.length; } };",
                "i.mjs | const m = await import('node:path'); export const ring = (text) => text.length * m.sep.length;",
            })
    void aModuleHasOneOfManyForms(String name, String text) throws Exception {
        try (Hypertube tube = open("modules=" + file(name, text))) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(3);
        }
    }

    @Test
    void aFolderSaysWhichFileItMeans() throws Exception {
        Path main =
                file("p/package.json", "{\"type\": \"module\", \"exports\": {\".\": {\"import\": \"./lib/bell.js\"}}}");
        Path unused = file("p/lib/bell.js", "export const ring = (text) => text.length;");
        try (Hypertube tube = open("modules=" + main.getParent())) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(3);
        }
        assertRefused("modules=" + file("q/readme.txt", "").getParent(), "neither a package.json", "index.mjs");
    }

    @Test
    void aModuleThatIsNotThereIsRefused() {
        assertRefused("modules=/nowhere/bell.mjs", "there is no module /nowhere/bell.mjs", "correct its path");
    }

    @ParameterizedTest
    @CsvSource({"broken.mjs", "broken.cjs"})
    void aSyntaxErrorIsShownWithFileAndLine(String name) throws Exception {
        Path module = file(name, "const x = 1;\n\nfunction ring(( {\n");

        assertRefused("modules=" + module, module + ":3: ", "SyntaxError", "correct it");
        Path importing = file("importing.mjs", "import './" + name + "';");
        assertRefused("modules=" + importing, module + ":3: ", "SyntaxError");
    }

    @Test
    void anImportThatFailsIsNamed() throws Exception {
        assertRefused(
                "modules=" + file("lost.mjs", "import 'no-such-package';"), "no-such-package", "install it where");
        assertRefused(
                "modules=" + file("typo.mjs", "import { Outlok } from 'graft:weather';\nexport const ring = () => 1;"),
                "typo.mjs:1",
                "Outlok");
        assertRefused(
                "modules=" + file("none.mjs", "import 'graft:wether';"),
                "no contract of the program is in the Java package wether",
                "graft:weather");
    }

    @Test
    void codeThatFailsWhileItLoadsIsShown() throws Exception {
        assertRefused("modules=" + file("t.mjs", "\nnull.length;"), "t.mjs:2", "TypeError");
        assertRefused("modules=" + file("x.mjs", "process.exit(0);"), "x.mjs:1", "process.exit(0) was called");
        assertRefused("modules=" + file("r.mjs", "const deep = () => deep() + 1;\ndeep();"), "r.mjs:1", "RangeError");
    }

    @Test
    void whatIsMissingOrDoesNotFitIsNamed() throws Exception {
        assertRefused(
                "modules=" + file("m.mjs", "export class Bell { rang() {} }"),
                "m.mjs: the class Bell does not implement weather.Bell, as it has no method ring, for"
                        + " ring(java.lang.String)");
        assertRefused(
                "modules=" + file("n.mjs", "export function ring(text, times) {}"),
                "ring needs 2 arguments, and ring(java.lang.String) has 1");
        assertRefused(
                "modules=" + file("o.mjs", "export const other = 1;"),
                "nothing in",
                "implements weather.Bell; export a class Bell, an object bell, or functions: ring");
        assertRefused(
                "modules=" + file("c.mjs", "export class Bell { constructor(a, b) {} ring() {} }"),
                "Bell needs 2 arguments to be made");
        assertRefused(
                "modules=" + file("w.mjs", "export class Bell { constructor() { throw new Error('no'); } ring() {} }"),
                "w.mjs:1",
                "new Bell() threw Error: no");
    }

    @Test
    void aNodeThatEndsWhileItLoadsModulesIsSaid() throws Exception {
        String breaking =
                "import { grafts } from 'graft-guest';\nprocess._tickCallback = null;\nawait grafts.bell.ring('x');";

        assertRefused(
                "modules=" + file("e.mjs", breaking), "the modules were not loaded: Node.js has ended, and the log");
    }

    @Test
    void whoCallsWhatHasEndedIsToldSoAtOnce() throws Exception {
        String breaking = "export function ring() { process._tickCallback = null; return new Promise(() => {}); }";
        try (Hypertube tube = open("timeout=30s;modules=" + file("s.mjs", breaking))) {
            Bell bell = tube.graft(Bell.class);
            assertThatThrownBy(() -> bell.ring("first"))
                    .isInstanceOf(GraftUnavailableException.class)
                    .hasMessageContaining("Node.js has ended, and the log says why (the call may have been executed)");
            assertThatThrownBy(() -> bell.ring("second"))
                    .isInstanceOf(GraftUnavailableException.class)
                    .hasMessageContaining("Node.js has ended, and the log says why")
                    .hasMessageNotContaining("may have been");
        }
    }

    @Test
    void aHomeIsRefused() throws Exception {
        assertRefused("home=/usr;modules=" + file("h.mjs", ""), "home=/usr cannot be taken", "Leave home out");
    }
}
