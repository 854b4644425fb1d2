'use strict';
// The guest's side of the bridge: bytes in, bytes out.

const { Unfit, bind } = require('./binding');
const { JAVA } = require('./classes');
const { Contract } = require('./contract');
const { Crossing, kindOf, wrong } = require('./crossing');
const finding = require('./finding');
const { graftsOf } = require('./grafts');
const loading = require('./loading');
const modules = require('./modules');
const { numberOf, proxyClass, sent } = require('./proxies');
const { ENDED, GUEST, HOST, Kept, Links, Proxies, withTable } = require('./references');
const replies = require('./replies');
const { Publisher, Stream, asking, elements } = require('./streams');
const { place, textOf, typeOf } = require('./thrown');
const { Writer } = require('./wire');

/** The modules of one host's configuration, and the objects that it and the host have given each other. */
class Guest {
  side = GUEST;
  contracts = [];
  byName = new Map();
  served = new Map(); // what to call, by the contract's index
  kept = new Kept();
  #host;
  #proxies;
  #proxyClasses = [];
  #bound = new WeakMap();
  #underWay = new Set(); // calls of the host

  /** @param host `call(number, contract, method, payload)`, which promises a reply, and `release(number)` */
  constructor(host) {
    this.#host = host;
    this.#proxies = new Proxies((number) => this.released(number));
  }

  /** Takes the contracts; returns what code can import of them, by package. */
  describe(contracts) {
    contracts.forEach((described, index) => {
      const contract = new Contract(described, index);
      this.contracts.push(contract);
      this.byName.set(contract.name, contract);
      this.#proxyClasses.push(proxyClass(contract, this.#caller(contract)));
    });
    this.grafts = graftsOf(new Map(this.contracts.map((contract) => [contract.graft, new this.#proxyClasses[contract.index](BigInt(~contract.index))])));
    return modules.packages(this.contracts.flatMap((contract) => contract.classes()));
  }

  /**
   * Loads modules; promises a list of what is wrong with them.
   *
   * @param importing Node's `import()`
   * @param locate where an error is from that does not say it itself, or null
   */
  async open({ modules: paths, serves, offers = [] }, importing, locate = () => null) {
    const problems = [];
    const loaded = [];
    for (const path of paths) {
      try {
        const file = loading.entry(path);
        loaded.push({ path: file, exports: await loading.load(file, importing) });
      } catch (e) {
        problems.push(e instanceof loading.Refused ? e.message : told(`module ${path} cannot be loaded`, e, locate));
      }
    }
    if (problems.length === 0) {
      this.#find(serves, paths, loaded, problems, false);
      this.#find(offers, paths, loaded, problems, true);
    }
    return problems;
  }

  #find(indexes, paths, loaded, problems, optional) {
    for (const index of indexes) {
      try {
        const found = finding.implementation(this.contracts[index], loaded, this.grafts);
        if (found) {
          this.served.set(index, found);
        } else if (!optional) {
          problems.push(finding.nothing(this.contracts[index], paths));
        }
      } catch (e) {
        problems.push(e instanceof loading.Refused ? e.message : told(`${paths.join(', ')} cannot be used`, e));
      }
    }
  }

  /** Whether a call of an object is one for more elements. */
  isPull(number) {
    return this.kept.objects.get(number) instanceof Stream;
  }

  /** Runs a method of an object, 0 being the implementation; returns the reply, or a promise of it. */
  call(number, contract, index, payload) {
    const published = this.kept.objects.get(number);
    if (published instanceof Publisher) {
      return published.subscribe();
    }
    if (published instanceof Stream) {
      return published.pull(payload);
    }
    let method;
    let target;
    let given;
    const links = new Links(this);
    try {
      const message = links.read(payload); // before what may fail, so that what it mentions is given back
      method = this.contracts[contract].methods[index];
      target = (number === 0n ? this.served.get(contract) : this.#bind(this.kept.get(number), this.contracts[contract]))[index];
      given = method.arguments.read(message, links);
    } catch (e) {
      return e instanceof Crossing ? replies.refused(e, false) : replies.raised(e);
    } finally {
      links.leave();
    }
    try {
      const result = target(...given);
      return typeof result?.then === 'function' ? this.#later(method, result) : this.#replied(method, result);
    } catch (e) {
      return this.#raised(method, e);
    }
  }

  async #later(method, promise) {
    let result;
    try {
      result = await promise;
    } catch (e) {
      return this.#raised(method, e);
    }
    return this.#replied(method, result);
  }

  #replied(method, result) {
    try {
      if (method.returns === 'stream') {
        const number = this.kept.keep(new Publisher(result, method, this));
        return replies.reply(replies.STREAM, (out) => out.int64(number));
      }
      return replies.result(method, result, new Links(this));
    } catch (e) {
      return e instanceof Crossing ? replies.refused(e) : replies.raised(e); // code of a value's own
    }
  }

  #raised(method, thrown) {
    return replies.raised(thrown, method, new Links(this));
  }

  /** What to call for each method of an object; looked for once. */
  #bind(object, contract) {
    let byContract = this.#bound.get(object);
    if (!byContract) {
      this.#bound.set(object, (byContract = []));
    }
    byContract[contract.index] ??= bind(object, contract);
    return byContract[contract.index];
  }

  /** The host has no reference to this object any more; or, negative, it has read the reply that mentioned one of its own. */
  release(number) {
    if (number < 0n) {
      this.#proxies.drop(-number);
      return undefined;
    }
    const gone = this.kept.release(number);
    return gone instanceof Publisher || gone instanceof Stream ? gone.cancel() : undefined;
  }

  /** An object of the host's is not needed any more. */
  released(number) {
    this.#host.release(number);
  }

  #caller(contract) {
    return (object, index, given) => {
      const method = contract.methods[index];
      const links = new Links(this);
      const message = new Writer();
      sent(() => method.arguments.write(message, given, links));
      const open = () => this.#ask(object, contract, index, links, message);
      if (method.returns !== 'stream') {
        return open().then((bytes) => replies.answer(bytes, method, new Links(this)));
      }
      return elements(this, method, {
        open,
        pull: (stream, count) => this.#host.call(stream, contract.index, index, asking(count)),
        release: (stream) => this.released(stream),
      });
    };
  }

  /** Calls the host's object, which is there until the reply is, as is what the arguments mention; each call mentions that anew. */
  async #ask(object, contract, index, links, message) {
    const call = { object, links };
    this.#underWay.add(call);
    try {
      return await this.#host.call(numberOf(object), contract.index, index, withTable(links, message));
    } finally {
      this.#underWay.delete(call);
    }
  }

  // what Links ask for

  contract(name) {
    const contract = this.byName.get(name);
    if (!contract) {
      throw new Crossing(`is a reference to ${name}, whose description this guest was not given`);
    }
    return contract;
  }

  /** The host's number of an object that is the host's, else null. */
  numberAtHome(value) {
    return numberOf(value) ?? null;
  }

  /** Fails unless the value has the methods of the contract. */
  check(value, contract) {
    if (value instanceof this.#proxyClasses[contract.index]) {
      return;
    }
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || JAVA in value) {
      throw wrong(value, contract.name);
    }
    try {
      this.#bind(value, contract);
    } catch (e) {
      if (!(e instanceof Unfit)) {
        throw e;
      }
      throw new Crossing(`is ${kindOf(value)}, and the contract says an object with the methods of ${contract.name}; it ${e.message}`);
    }
  }

  keep(value) {
    return this.kept.keep(value);
  }

  /** A reply mentions this object of the host's. */
  hold(number) {
    if (number > 0n) {
      this.#proxies.hold(number);
    }
  }

  arrived(owner, number, contract) {
    if (owner !== HOST) {
      return this.kept.get(number);
    }
    if (number === ENDED) {
      throw new Crossing('is a reference to an object that was closed, or whose lease is over, at its home; ask its graft for a new one');
    }
    return this.#proxies.get(number, contract, (own) => new this.#proxyClasses[contract](own));
  }
}

function told(what, failure, locate = () => null) {
  const at = place(failure) ?? locate(failure);
  const missing = failure?.code === 'ERR_MODULE_NOT_FOUND' || failure?.code === 'MODULE_NOT_FOUND';
  const advice = missing ? '; install it where the module finds it, or correct the import' : '; correct it';
  return `${at ? `${at}: ` : ''}${what}: ${typeOf(failure)}: ${textOf(failure)}${advice}`;
}

module.exports = { Guest };
