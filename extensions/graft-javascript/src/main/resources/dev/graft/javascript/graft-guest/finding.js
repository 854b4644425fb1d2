'use strict';
// Finds what implements a contract in modules of the user's.

const { Unfit, bind, find } = require('./binding');
const { isClass } = require('./crossing');
const { Refused } = require('./loading');
const { lower, simple } = require('./names');
const { place, textOf, typeOf } = require('./thrown');

const isObject = (value) => typeof value === 'object' && value !== null;

/**
 * What to call for each method; null if the modules have nothing; throws Refused if what they have does not do.
 *
 * `modules` have a path and what it exports. A class is made with the grafts.
 */
function implementation(contract, modules, grafts) {
  const name = simple(contract.name);
  const made = modules.flatMap((module) => classes(module, name).map((kind) => ({ module, kind })));
  const distinct = made.filter(({ kind }, i) => made.findIndex((other) => other.kind === kind) === i);
  if (distinct.length > 1) {
    throw new Refused(`${contract.name} has several implementations: ${distinct.map(({ module }) => module.path).join(' and ')}; keep one`);
  }
  for (const { module, kind } of distinct) {
    return bound(instance(module, kind, grafts), contract, module.path, `class ${kind.name || name}`);
  }
  for (const module of modules) {
    const object = scopes(module).map((scope) => scope[lower(name)]).find(isObject);
    if (object) {
      return bound(object, contract, module.path, `object ${lower(name)}`);
    }
  }
  return functions(contract, modules);
}

/** Where names are looked for: among the exports, and in the default export. */
function scopes(module) {
  const standard = module.exports.default;
  return isObject(standard) ? [module.exports, standard] : [module.exports];
}

function classes(module, name) {
  const standard = module.exports.default;
  const anonymous = isClass(standard) && ['', 'default', name].includes(standard.name) ? [standard] : [];
  return [...scopes(module).map((scope) => scope[name]).filter(isClass), ...anonymous];
}

function instance(module, Kind, grafts) {
  if (Kind.length > 1) {
    throw new Refused(`${module.path}: ${Kind.name} needs ${Kind.length} arguments to be made, and an implementation is given its grafts at most; give defaults`);
  }
  try {
    return new Kind(grafts);
  } catch (e) {
    throw new Refused(`${place(e) ?? module.path}: new ${Kind.name}() threw ${typeOf(e)}: ${textOf(e)}; correct it`);
  }
}

/** Functions of one module: of the one that has the most of them. */
function functions(contract, modules) {
  let best = null;
  for (const module of modules) {
    for (const scope of scopes(module)) {
      const count = contract.methods.filter((method) => method.names.some((name) => typeof scope[name] === 'function')).length;
      if (count > (best?.count ?? 0)) {
        best = { module, scope, count };
      }
    }
  }
  return best && bound(best.scope, contract, best.module.path, 'module');
}

function bound(target, contract, path, what) {
  try {
    return bind(target, contract);
  } catch (e) {
    if (!(e instanceof Unfit)) {
      throw e;
    }
    const unfit = contract.methods.map((method) => misfit(target, method)).filter((text) => text !== null);
    throw new Refused(`${path}: the ${what} does not implement ${contract.name}, as it ${unfit.join(', and it ')}; add or correct it`);
  }
}

function misfit(target, method) {
  try {
    find(target, method);
    return null;
  } catch (e) {
    return e.message.startsWith('has no') ? `${e.message}, for ${method.signature}` : `has a method that does not fit: ${e.message}`;
  }
}

/** That no module has an implementation. */
function nothing(contract, paths) {
  const name = simple(contract.name);
  const methods = [...new Set(contract.methods.map((method) => method.name))].join(', ');
  const rest = methods ? `, or functions: ${methods}` : '';
  return `nothing in ${paths.join(', ')} implements ${contract.name}; export a class ${name}, an object ${lower(name)}${rest}`;
}

module.exports = { implementation, nothing };
