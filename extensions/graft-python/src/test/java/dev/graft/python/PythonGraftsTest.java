package dev.graft.python;

import guests.GuestGraftsTest;

/** Modules in Python that call other grafts of the program. */
class PythonGraftsTest extends GuestGraftsTest {
    PythonGraftsTest() {
        super(Python.PYTHON, "__init__.py");
    }

    @Override
    protected String counting() {
        return """
                class Bell:
                    def __init__(self, grafts):
                        self.station = grafts["station"]

                    def ring(self, text):
                        return len(text) + self.station.count()
                """;
    }

    @Override
    protected String seven() {
        return "class Station:\n    def count(self):\n        return 7\n    def close(self): ...\n";
    }

    @Override
    protected String eager() {
        return counting().replace("grafts[\"station\"]", "grafts.station.count()");
    }
}
