"""The guest's side of the bridge: bytes in, bytes out."""

import contextvars
import json
import sys

from . import finding, packages, replies
from .binding import Unfit, names, resolve
from .classes import is_generated
from .contract import Contract
from .crossing import Crossing, name_of, wrong
from .grafts import Grafts
from .loading import Refused, Source
from .published import Published
from .publisher import Publisher
from .pulled import Pulled
from .proxies import NUMBER, is_proxy, proxy_class, sent
from .references import ENDED, GUEST, HOST, Kept, Links, Proxies
from .results import settled
from .thrown import place

_inside = contextvars.ContextVar("graft_inside", default=False)  # a call


class Guest:
    """The modules of one host's configuration, and the objects that it and the host have given each other.

    Any number of threads may call at once.
    """

    side = GUEST

    def __init__(self, host_call=None, host_release=None):
        self.host_call = host_call
        self.host_release = host_release
        self.contracts = []
        self.by_name = {}
        self.grafts = None
        self.served = {}  # what to call, by the contract's index
        self.kept = Kept()
        self.proxies = Proxies(self.released)
        self.proxy_classes = {}
        self.fitting = {}  # the names of the methods in a class, by the class and the contract's index

    def open(self, text):
        """Loads modules, as JSON says; returns JSON that says what is wrong with them."""
        problems = []
        try:
            self._open(json.loads(text), problems)
        except BaseException as e:
            problems.append(_told("the modules cannot be loaded", e))
        return json.dumps({"problems": problems})

    def _open(self, asked, problems):
        for index, described in enumerate(asked["contracts"]):
            contract = Contract(described, index)
            self.contracts.append(contract)
            self.by_name[contract.name] = contract
            self.proxy_classes[index] = proxy_class(contract, self._caller(contract))
        self.grafts = Grafts({c.graft: _proxy(self.proxy_classes[c.index], ~c.index) for c in self.contracts})
        sources = []
        for path in asked["modules"]:
            try:
                sources.append(Source(path))
            except Refused as e:
                problems.append(str(e))
        made = [kind for contract in self.contracts for kind in contract.classes()]
        published = packages.publish(made, {name for source in sources for name in source.files})
        loaded = [(source, modules) for source in sources for modules in self._load(source, published, problems)]
        if not problems:
            self._find(asked["serves"], loaded, problems)
            self._find(asked.get("offers", ()), loaded, problems, optional=True)

    @staticmethod
    def _load(source, published, problems):
        try:
            return [source.load(published)]
        except Refused as e:
            problems.append(str(e))
        except BaseException as e:
            problems.append(_told("module %s cannot be loaded" % source.path, e))
        return []

    def _find(self, serves, loaded, problems, optional=False):
        modules = [module for _, modules in loaded for module in modules]
        paths = [source.path for source, _ in loaded]
        for name in serves:
            contract = self.by_name[name]
            try:
                found = finding.implementation(contract, modules, self.grafts)
                if found is None:
                    more = [m for source, _ in loaded for m in source.more()]
                    found = finding.implementation(contract, more, self.grafts)
                if found is None and optional:
                    continue
                if found is None:
                    problems.append(finding.nothing(contract, paths))
                self.served[contract.index] = found
            except Refused as e:
                problems.append(str(e))
            except BaseException as e:
                problems.append(_told("modules beside %s cannot be loaded" % ", ".join(paths), e))

    def call(self, number, contract, method, payload):
        """Runs a method of an object, 0 being the implementation; returns the reply.

        What it does to context variables ends with it, though its thread goes on; a call within a call sees those of the outer one.
        """
        if _inside.get():
            return self._call(number, contract, method, payload)
        return contextvars.Context().run(self._enter, number, contract, method, payload)

    def _enter(self, *call):
        _inside.set(True)
        return self._call(*call)

    def _call(self, number, contract, method, payload):
        stream = self.kept.objects.get(number)
        if isinstance(stream, Publisher):
            return stream.subscribe()
        if isinstance(stream, Published):
            return stream.pull(payload)
        called = None
        links = Links(self)
        try:
            message = links.read(payload)  # before what may fail, so that what it mentions is given back
            called = self.contracts[contract].methods[method]
            target = self._target(number, contract)[method]
            arguments = called.arguments.read(message, links)
        except Crossing as e:
            return replies.refused(e, executed=False)
        except BaseException as e:
            return replies.raised(e, None, links)
        finally:
            links.leave()
        links = Links(self)
        try:
            value = settled(target(*arguments))
        except BaseException as e:
            return replies.raised(e, called, links)
        try:
            if called.returns == "stream":
                return replies.stream(self.keep(Publisher(value, called, self)))
            return replies.result(links, replies.write_result(called, value, links))
        except Crossing as e:
            return replies.refused(e)
        except BaseException as e:  # code of a value's own
            return replies.raised(e, None, links)

    def _target(self, number, contract):
        if number == 0:
            return self.served[contract]
        target = self.kept.get(number)
        return resolve(target, self._names(target, self.contracts[contract]))

    def _names(self, target, contract):
        """What the methods of a contract are called in an object; looked for once in each class."""
        key = (type(target), contract.index)
        if key not in self.fitting:
            found = names(target, contract)
            if found is None or not all(hasattr(type(target), name) for name in found):
                return found  # what one object of the class has, another one may not have
            self.fitting[key] = found
        return self.fitting[key]

    def release(self, number):
        """The host has no reference to this object any more; or, negative, it has read the reply that mentioned one of its own."""
        if number < 0:
            self.proxies.drop(-number)
            return
        released = self.kept.release(number)
        if isinstance(released, (Publisher, Published)):
            released.close()

    def close(self):
        """The host wants nothing any more."""
        for number in list(self.kept.objects):
            try:
                self.release(number)
            except Exception as e:  # code of the guest's, which the others need not suffer from
                sys.excepthook(type(e), e, e.__traceback__)

    def released(self, number):
        try:
            if self.host_release:
                self.host_release(number)
        except Exception:  # the host is gone, and with it the object
            pass

    def _caller(self, contract):
        def invoke(number, index, arguments):
            method = contract.methods[index]
            links = Links(self)
            message = sent(lambda: method.arguments.write(arguments, links))
            if self.host_call is None:
                raise RuntimeError("no host is connected")
            reply = bytes(self.host_call(number, contract.index, index, links.written() + message))
            if method.returns == "stream":
                return self._pulled(replies.number(reply, method, Links(self)), contract, index)
            return replies.answer(reply, method, Links(self))

        return invoke

    def _pulled(self, number, contract, index):
        return Pulled(
            contract.methods[index],
            lambda payload: bytes(self.host_call(number, contract.index, index, payload)),
            lambda: self.released(number),
            self,
        )

    # what Links ask for

    def contract(self, name):
        if name not in self.by_name:
            raise Crossing("is a reference to %s, whose description this guest was not given" % name)
        return self.by_name[name]

    def number_at_home(self, value):
        """The host's number of an object that is the host's, else None."""
        return getattr(value, NUMBER) if is_proxy(value) and type(value) in self.proxy_classes.values() else None

    def check(self, value, contract):
        """Fails unless the value has the methods of the contract."""
        if type(value) is self.proxy_classes[contract.index]:
            return
        if value is None or isinstance(value, type) and is_generated(value):
            raise wrong(value, contract.name)
        try:
            self._names(value, contract)
        except Unfit as e:
            problem = wrong(value, "an object with the methods of %s" % contract.name)
            problem.problem += "; it %s" % e
            raise problem

    def keep(self, value):
        return self.kept.keep(value)

    def hold(self, number):
        """A reply mentions this object of the host's."""
        if number > 0:
            self.proxies.hold(number)

    def arrived(self, owner, number, contract):
        if owner != HOST:
            return self.kept.get(number)
        if number == ENDED:
            raise Crossing(
                "is a reference to an object that was closed, or whose lease is over, at its home; ask its graft for a new one"
            )
        return self.proxies.get(number, contract, lambda n: _proxy(self.proxy_classes[contract], n))


def _proxy(kind, number):
    proxy = kind()
    setattr(proxy, NUMBER, number)
    return proxy


def _told(what, failure):
    at = place(failure)
    advice = "; correct it"
    if isinstance(failure, ModuleNotFoundError):
        advice = "; install it where this Python finds it, or correct the import"
    elif not isinstance(failure, (ImportError, SyntaxError)):
        advice += ", or leave to the methods what may fail when it is imported"
    return "%s%s: %s: %s%s" % (at + ": " if at else "", what, name_of(type(failure)), failure, advice)
