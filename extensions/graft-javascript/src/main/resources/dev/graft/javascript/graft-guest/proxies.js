'use strict';
// What stands for an object of the host.

const { Crossing } = require('./crossing');
const { simple } = require('./names');

const NUMBER = Symbol('graft.number');

/** Arguments that do not cross, so that nothing was called. */
class Unsent extends Error {
  constructor(crossing) {
    super(crossing.message);
    this.crossing = crossing;
  }
}

/** Runs what writes arguments. */
function sent(write) {
  try {
    return write();
  } catch (e) {
    throw e instanceof Crossing ? new Unsent(e) : e;
  }
}

/**
 * A class named as the contract, whose methods call the host: `invoke(object, index of the method, arguments)` returns a promise,
 * or, of a method that publishes, what can be iterated.
 */
function proxyClass(contract, invoke) {
  const made = class {
    constructor(number) {
      Object.defineProperty(this, NUMBER, { value: number });
      Object.freeze(this);
    }
  };
  Object.defineProperty(made, 'name', { value: simple(contract.name) });
  const byName = new Map();
  contract.methods.forEach((method, index) => {
    for (const name of method.names) {
      byName.set(name, [...(byName.get(name) ?? []), { index, method }]);
    }
  });
  for (const [name, overloads] of byName) {
    Object.defineProperty(made.prototype, name, { value: caller(name, overloads, invoke), configurable: true, writable: true });
  }
  return made;
}

function caller(name, overloads, invoke) {
  const streams = overloads.every(({ method }) => method.returns === 'stream');
  const call = function (...given) {
    const fitting = overloads.filter(({ method }) => method.count === given.length);
    if (fitting.length === 0) {
      const counts = [...new Set(overloads.map(({ method }) => method.count))].sort();
      throw new TypeError(`${name}() takes ${counts.join(' or ')} arguments, and ${given.length} were given`);
    }
    let refused;
    for (const { index } of fitting) {
      try {
        return invoke(this, index, given);
      } catch (e) {
        if (!(e instanceof Unsent)) {
          throw e;
        }
        refused ??= e; // an overload of as many parameters may take these
      }
    }
    throw new TypeError(`the argument ${refused.crossing}`);
  };
  const method = streams ? call : { async [name](...given) { return call.apply(this, given); } }[name];
  Object.defineProperty(method, 'name', { value: name });
  return method;
}

const numberOf = (value) => (typeof value === 'object' && value !== null ? value[NUMBER] : undefined);

module.exports = { numberOf, proxyClass, sent };
