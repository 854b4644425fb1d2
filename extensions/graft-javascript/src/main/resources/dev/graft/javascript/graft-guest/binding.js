'use strict';
// Which methods of an object are those of a contract.

const { isClass } = require('./crossing');

/** A method that is missing, or that takes more parameters. */
class Unfit extends Error {}

/** What to call for each method, in the contract's order; throws Unfit. */
function bind(target, contract) {
  if (typeof target === 'function' && contract.methods.length === 1 && !isClass(target)) {
    check(target, contract.methods[0]);
    return [target];
  }
  return contract.methods.map((method) => {
    const name = find(target, method);
    return (...given) => target[name](...given);
  });
}

/** The first of the method's names that takes its parameters. */
function find(target, method) {
  let unfit = null;
  for (const name of method.names) {
    if (typeof target[name] === 'function') {
      try {
        check(target[name], method);
        return name;
      } catch (e) {
        unfit = e;
      }
    }
  }
  throw unfit ?? new Unfit(`has no method ${method.name}`);
}

function check(found, method) {
  if (found.length > method.count) {
    throw new Unfit(`${found.name || method.name} needs ${counted(found.length, 'argument')}, and ${method.signature} has ${method.count}`);
  }
}

const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

module.exports = { Unfit, bind, find };
