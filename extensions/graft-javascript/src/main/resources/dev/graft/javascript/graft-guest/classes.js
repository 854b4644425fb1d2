'use strict';
// The classes that values of a contract have in JavaScript. There is one for each class of Java's in a runtime.

const { simple } = require('./names');

const known = new Map();
const JAVA = Symbol('graft.java');

function once(key, make) {
  const text = JSON.stringify(key);
  if (!known.has(text)) {
    known.set(text, make());
  }
  return known.get(text);
}

function named(made, java) {
  Object.defineProperty(made, 'name', { value: simple(java) });
  Object.defineProperty(made, JAVA, { value: java });
  return made;
}

/** Takes the fields from an object; what is not a field, or is missing, is a mistake. */
function take(target, fields, given, java, rest) {
  if (typeof given !== 'object' || given === null) {
    throw new TypeError(`${simple(java)} is made of an object with its fields: ${fields.join(', ') || '{}'}`);
  }
  for (const name of Object.keys(given)) {
    if (!fields.includes(name) && !rest.includes(name)) {
      throw new TypeError(`${simple(java)} has no field ${name}; it has ${fields.join(', ') || 'none'}`);
    }
  }
  for (const name of fields) {
    target[name] = given[name] === undefined ? null : given[name];
  }
}

/** A class of frozen objects with a property for each component. */
function record(java, fields) {
  return once(['record', java, fields], () =>
    named(
      class {
        constructor(given = {}) {
          take(this, fields, given, java, []);
          Object.freeze(this);
        }
      },
      java,
    ),
  );
}

/** An object with the names of the constants. */
function enumeration(java, constants) {
  return once(['enum', java, constants], () => {
    const made = Object.fromEntries(constants.map((name) => [name, name]));
    Object.defineProperty(made, JAVA, { value: java });
    return Object.freeze(made);
  });
}

/** An Error with fields, which are made of an object, as `cause` is. */
function exception(java, fields) {
  return once(['exception', java, fields], () => {
    const made = named(
      class extends Error {
        constructor(message, given = {}) {
          super(message ?? '', given.cause === undefined ? undefined : { cause: given.cause });
          take(this, fields, given, java, ['cause']);
        }
      },
      java,
    );
    Object.defineProperty(made.prototype, 'name', { value: simple(java), configurable: true, writable: true });
    return made;
  });
}

module.exports = { JAVA, enumeration, exception, record };
