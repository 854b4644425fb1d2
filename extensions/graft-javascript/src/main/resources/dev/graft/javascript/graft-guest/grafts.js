'use strict';
// The grafts of the program, which run wherever its configuration says.

const { camel } = require('./names');

/** By the names that configuration knows them by: `grafts['price-list']`, or `grafts.priceList`. */
function graftsOf(byName) {
  const all = { ...Object.fromEntries([...byName].map(([name, graft]) => [camel(name), graft])), ...Object.fromEntries(byName) };
  return new Proxy(Object.freeze(all), {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target) && name !== 'then' && name !== 'toJSON') {
        throw new TypeError(`no contract of the program is called ${name}; there are ${[...byName.keys()].sort().join(', ') || 'none'}`);
      }
      return Reflect.get(target, name, receiver);
    },
  });
}

module.exports = { graftsOf };
