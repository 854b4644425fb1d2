'use strict';
// Loads modules of the user's: a file, or a folder with a package.json or an index.

const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

const ENDINGS = ['.mjs', '.js', '.cjs'];
const CONDITIONS = ['node', 'import', 'module-sync', 'require', 'default'];

/** A module that cannot be loaded; its text is for people. */
class Refused extends Error {}

/** The file that a module's path stands for. */
function entry(given) {
  const full = path.resolve(given);
  if (!fs.existsSync(full)) {
    throw new Refused(`there is no module ${given}: neither a file nor a folder ${full}; correct its path`);
  }
  if (fs.statSync(full).isDirectory()) {
    return folder(given, full);
  }
  if (!ENDINGS.includes(path.extname(full))) {
    throw new Refused(`module ${given} is ${full}, which is no .mjs, .js or .cjs file; name one, or a folder with a package.json`);
  }
  return full;
}

function folder(given, full) {
  const described = path.join(full, 'package.json');
  const named = fs.existsSync(described) ? main(described) : undefined;
  if (named !== undefined) {
    const file = path.join(full, named);
    if (!fs.existsSync(file)) {
      throw new Refused(`${described} names ${named}, and there is no ${file}; correct its "exports" or "main"`);
    }
    return file;
  }
  const found = ENDINGS.map((ending) => path.join(full, `index${ending}`)).find((file) => fs.existsSync(file));
  if (!found) {
    throw new Refused(`module ${given} has neither a package.json with "exports" or "main" nor an index.mjs in ${full}; add one, or name a file`);
  }
  return found;
}

function main(file) {
  let described;
  try {
    described = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (e) {
    throw new Refused(`${file} cannot be read: ${e.message}; correct it`);
  }
  return target(described.exports?.['.'] ?? described.exports) ?? described.main;
}

/** The first target of `exports` whose condition holds here. */
function target(exported) {
  if (typeof exported === 'string' || exported === undefined || exported === null) {
    return exported ?? undefined;
  }
  if (Array.isArray(exported)) {
    return exported.map(target).find((each) => each !== undefined);
  }
  for (const [condition, each] of Object.entries(exported)) {
    const found = CONDITIONS.includes(condition) ? target(each) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** What a file exports; `importing` is Node's `import()`. */
async function load(file, importing) {
  return importing(pathToFileURL(file).href);
}

module.exports = { Refused, entry, load };
