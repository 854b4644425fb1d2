package dev.graft.javascript;

import guests.GuestGraftsTest;

/** Modules in JavaScript that call other grafts of the program. */
class JavaScriptGraftsTest extends GuestGraftsTest {
    JavaScriptGraftsTest() {
        super(JavaScript.JAVASCRIPT, "index.mjs");
    }

    @Override
    protected String counting() {
        return """
                export class Bell {
                    constructor(grafts) {
                        this.station = grafts['station'];
                    }

                    async ring(text) {
                        return text.length + (await this.station.count());
                    }
                }
                """;
    }

    @Override
    protected String seven() {
        return "export const station = { count: () => 7, close() {} };";
    }

    @Override
    protected String eager() {
        return "import { grafts } from 'graft-guest';\n\nawait grafts.station.count();\n" + counting();
    }
}
