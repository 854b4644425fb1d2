"""What is wrong with modules is told when they are opened: what, where, and what to do."""

import os
import unittest

from support import Host, ModuleCase
from test_serving import functions


class ProblemsTest(ModuleCase):
    def problem(self, text, name="Pricing", file="broken_module.py"):
        """The one problem that a file has; the file's own path is cut off."""
        self.count = getattr(self, "count", 0) + 1
        folder = "%d%s" % (self.count, os.sep)
        host = Host(name)
        (problem,) = host.open(self.write(folder + file, text))
        return problem.replace(self.folder + os.sep + folder, "")

    def test_a_module_that_is_not_there(self):
        (problem,) = Host("Pricing").open(os.path.join(self.folder, "nowhere"))
        self.assertRegex(problem, "there is no module .*nowhere: neither a file nor a folder .*; correct its path")

    def test_a_folder_without_code_and_a_file_that_is_none(self):
        (problem,) = Host("Pricing").open(self.folder)
        self.assertIn("has no .py file in", problem)
        self.assertIn("which is no .py file", self.problem("", file="forecast.txt"))

    def test_a_name_that_python_cannot_import(self):
        self.assertEqual(
            self.problem("", file="my-forecast.py"),
            "my-forecast.py: 'my-forecast' is no name that Python imports; rename it to an identifier",
        )

    def test_a_name_that_another_module_has(self):
        self.assertRegex(
            self.problem("", file="json.py"), r"json.py: Python has a module json already, from .*__init__.py; rename yours"
        )

    def test_a_syntax_error(self):
        problem = self.problem("def quote(basket):\n    return (\n")
        self.assertRegex(problem, r"^broken_module.py:2: module .* cannot be loaded: SyntaxError: .*; correct it")

    def test_an_import_that_is_not_there(self):
        self.assertRegex(
            self.problem("x = 1\nimport no_such_library\n"),
            "^broken_module.py:2: module .* cannot be loaded: ModuleNotFoundError: No module named 'no_such_library'; install it",
        )

    def test_code_that_fails_or_exits(self):
        problem = self.problem("def f():\n    raise ValueError('bad')\nf()\n")
        self.assertRegex(problem, "^broken_module.py:2: .*ValueError: bad; correct it, or leave to the methods .* when it is imported$")
        self.assertRegex(self.problem("import sys\nsys.exit(3)\n"), "^broken_module.py:2: .*SystemExit: 3")

    def test_nothing_that_implements_a_contract(self):
        self.assertRegex(
            self.problem("x = 1"),
            "nothing in .*broken_module.py implements shop.Pricing; write a class Pricing, or functions: "
            "quote, revision, ping, quote_if_known",
        )

    def test_methods_that_are_missing(self):
        self.assertEqual(
            self.problem("class Pricing:\n    def quote(self, basket): ...\n    def ping(self): ...\n"),
            "broken_module.py:1: the class Pricing does not implement shop.Pricing, as it has no method revision, for revision(), "
            "and it has no method quote_if_known, for quoteIfKnown(shop.Basket,shop.Currency); add or correct it",
        )
        self.assertRegex(
            self.problem("def quote(basket): ...\ndef ping(): ...\ndef revision(): ...\n"),
            "the module broken_module does not implement shop.Pricing, as it has no method quote_if_known",
        )

    def test_a_wrong_number_of_parameters(self):
        text = functions("Pricing").replace("def revision(*a)", "def revision(of)")
        self.assertRegex(
            self.problem(text),
            r"as it has a method that does not fit: revision \(broken_module.py:\d\) cannot be called with 0 arguments, which revision\(\) has",
        )

    def test_several_implementations(self):
        self.write("twice_pkg/__init__.py", "")
        self.write("twice_pkg/one.py", "class Pricing: ...")
        self.write("twice_pkg/two.py", "x = 1\nclass Pricing: ...")
        (problem,) = Host("Pricing").open(os.path.join(self.folder, "twice_pkg"))
        self.assertRegex(problem, "shop.Pricing has several implementations: .*one.py:1 and .*two.py:2; keep one")

    def test_a_constructor_that_needs_arguments(self):
        self.assertEqual(
            self.problem("class Pricing:\n    def __init__(self, url, key): ...\n"),
            "broken_module.py:1: Pricing needs url, key to be made, and an implementation is given its grafts at most; give defaults",
        )

    def test_a_constructor_that_fails(self):
        self.assertEqual(
            self.problem("class Pricing:\n    def __init__(self):\n        raise OSError('disk')\n"),
            "broken_module.py:3: Pricing() raised OSError: disk; it is made when the tube opens: correct that, or leave what may"
            " fail to the methods that need it",
        )

    def test_a_description_of_another_format(self):
        host = Host("Pricing")
        host.described = [dict(host.described[0], format=2)]
        (problem,) = host.open(self.write("fine_module.py", functions("Pricing")))
        self.assertIn("has the format 2, and this library knows 1", problem)

    def test_all_problems_are_told_at_once(self):
        host = Host("Pricing", "Standard")
        file = self.write("empty_module.py", "")
        self.assertEqual(len(host.open(file, "shop.Pricing", "values.Standard")), 2)


if __name__ == "__main__":
    unittest.main()
