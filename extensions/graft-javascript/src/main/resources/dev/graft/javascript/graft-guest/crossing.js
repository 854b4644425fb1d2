'use strict';
// What is wrong with a value or with bytes, and where.

/** A value that cannot cross; `path` leads to it, as `basket.lines[2].sku`. */
class Crossing extends Error {
  constructor(problem, path = '') {
    super(problem);
    this.problem = problem;
    this.path = path;
  }

  /** Puts the name of an enclosing field in front of the path; the field of a holder has none. */
  within(name) {
    return name ? this.#before(name) : this;
  }

  /** Puts an index, or a key, in front of the path. */
  at(index) {
    return this.#before(`[${index}]`);
  }

  #before(step) {
    const glue = this.path && !this.path.startsWith('[') ? '.' : '';
    this.path = step + glue + this.path;
    return this;
  }

  toString() {
    return `${this.path} ${this.problem}`;
  }
}

/** What a value is, as people say it. */
function kindOf(value) {
  if (value === null || value === undefined) {
    return String(value);
  }
  if (typeof value === 'function') {
    return isClass(value) ? `the class ${value.name}` : 'a function';
  }
  if (typeof value !== 'object') {
    return `a ${typeof value}`;
  }
  const name = classOf(value)?.name;
  if (!name || name === 'Object') {
    return 'an object';
  }
  return `${'AEIOUaeiou'.includes(name[0]) ? 'an' : 'a'} ${name}`;
}

function classOf(value) {
  const made = Object.getPrototypeOf(value)?.constructor;
  return typeof made === 'function' ? made : undefined;
}

function isClass(value) {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** An object that is nothing but its properties. */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A value of another type than the contract says. */
function wrong(value, says) {
  if (value === null || value === undefined) {
    return new Crossing(`is ${value}, and the contract says ${says}, which is never null`);
  }
  return new Crossing(`is ${kindOf(value)}, and the contract says ${says}`);
}

module.exports = { Crossing, classOf, isClass, isPlain, kindOf, wrong };
