'use strict';
// Makes what is made here importable: the classes of contracts as `graft:shop`, this library as `graft-guest`.

const fs = require('fs');
const nodeModule = require('module');
const { fileURLToPath } = require('url');
const { flat, packageOf, simple } = require('./names');

const PUBLISHED = Symbol.for('graft.published');
const IMPORT = 'graft-guest:import';

const files = []; // that were loaded, in this order

/**
 * Where a text does not parse, of those that were loaded; null if they all do. Node does not say it of a module.
 *
 * @param lineOf the line where a module's text does not parse; 0 if it does
 */
function misspelt(lineOf) {
  for (const file of files.toReversed()) {
    const line = /\.[cm]?js$/.test(file) && fs.existsSync(file) ? lineOf(fs.readFileSync(file, 'utf8')) : 0;
    if (line) {
      return `${file}:${line}`;
    }
  }
  return null;
}

/** For each package of Java's, what code can import of it. */
function packages(made) {
  const all = new Map();
  const known = new Map(made); // a class that several contracts have is one
  const simples = [...known.keys()].map((java) => `${packageOf(java)}.${simple(java)}`);
  for (const [java, value] of known) {
    const name = packageOf(java);
    const members = all.get(name) ?? new Map();
    all.set(name, members);
    members.set(flat(java), value);
    if (simples.filter((other) => other === `${name}.${simple(java)}`).length === 1) {
      members.set(simple(java), value);
    }
  }
  return all;
}

/** Takes part in resolving imports from here on. Values by name, for each name of a module. */
function install(published) {
  globalThis[PUBLISHED] = published;
  nodeModule.registerHooks({
    resolve(specifier, context, next) {
      if (specifier === IMPORT || published.has(specifier)) {
        const url = specifier.includes(':') ? specifier : `graft:/${specifier}`;
        return { url, format: 'module', shortCircuit: true };
      }
      if (specifier.startsWith('graft:')) {
        const known = [...published.keys()].filter((name) => name.startsWith('graft:'));
        throw new Error(`no contract of the program is in the Java package ${specifier.slice(6)}; there are ${known.join(', ') || 'none'}`);
      }
      return next(specifier, context);
    },
    load(url, context, next) {
      if (url === IMPORT) {
        return { format: 'module', shortCircuit: true, source: 'export default (url) => import(url);' };
      }
      if (url.startsWith('file:')) {
        files.push(fileURLToPath(url));
      }
      const name = url.startsWith('graft:/') ? url.slice(7) : url;
      return published.has(name) ? { format: 'module', shortCircuit: true, source: source(name, published.get(name)) } : next(url, context);
    },
  });
}

function source(name, members) {
  const names = [...members.keys()];
  const lines = names.map((each, i) => `const v${i} = all.get(${JSON.stringify(each)});\nexport { v${i} as ${JSON.stringify(each)} };`);
  return `const all = globalThis[Symbol.for('graft.published')].get(${JSON.stringify(name)});\n${lines.join('\n')}`;
}

module.exports = { IMPORT, install, misspelt, packages };
