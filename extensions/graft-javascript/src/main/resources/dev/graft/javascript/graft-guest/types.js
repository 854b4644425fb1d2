'use strict';
// Writes the types of contracts for TypeScript and editors: a file for each package of Java's, and one for this library.

const fs = require('fs');
const path = require('path');
const { flat, packageOf, simple } = require('./names');
const LIBRARY = require('./library-types');

const WORDS = {
  byte: 'number', short: 'number', char: 'string', int: 'number', long: 'bigint', float: 'number', double: 'number',
  bytes: 'Uint8Array', decimal: 'graft.Decimal', integer: 'bigint', uuid: 'string', uri: 'string', locale: 'string | graft.Locale',
  currency: 'string', instant: 'graft.Instant', duration: 'graft.Duration', date: 'graft.LocalDate', time: 'graft.LocalTime',
  datetime: 'graft.LocalDateTime', offset_time: 'graft.OffsetTime', offset_datetime: 'graft.OffsetDateTime',
  zoned_datetime: 'graft.ZonedDateTime', year: 'number', year_month: 'graft.YearMonth', month_day: 'graft.MonthDay',
  period: 'graft.Period', zone: 'string', zone_offset: 'string',
};
const TYPED = { short: 'Int16Array', int: 'Int32Array', long: 'BigInt64Array', float: 'Float32Array', double: 'Float64Array' };
/** What may be sent besides. */
const SENT = {
  long: 'bigint | number', integer: 'bigint | number', decimal: 'graft.Decimal | string | bigint | number', instant: 'graft.Instant | Date',
};

/** Words that are names in Java, and not here. */
const RESERVED = new Set(['arguments', 'await', 'debugger', 'delete', 'eval', 'export', 'function', 'in', 'let', 'typeof', 'var', 'with', 'yield']);

/** The texts of all files, by their names. */
function texts(descriptions) {
  const packages = new Map();
  const kinds = new Map();
  for (const description of descriptions) {
    const own = packages.get(packageOf(description.contract)) ?? new Map();
    packages.set(packageOf(description.contract), own);
    own.set(description.contract, { contract: description });
  }
  for (const description of descriptions) {
    for (const [, described] of Object.entries(description.types)) {
      const known = kinds.get(described.java) ?? [];
      kinds.set(described.java, [...known, { described, types: description.types }]);
      const own = packages.get(packageOf(described.java)) ?? new Map();
      packages.set(packageOf(described.java), own);
      own.set(described.java, { java: described.java });
    }
  }
  const all = new Set([...packages.values()].flatMap((own) => [...own.keys()]));
  const files = { 'graft-guest.d.ts': LIBRARY };
  for (const [name, own] of packages) {
    files[`${name || 'unnamed'}.d.ts`] = new PackageTypes(name, own, kinds, all).text();
  }
  return files;
}

/** The file of one package. */
class PackageTypes {
  constructor(name, own, kinds, all) {
    Object.assign(this, { name, own, kinds, all });
    this.simples = [...own.keys()].map(simple);
    this.imports = new Set();
  }

  text() {
    const body = [...this.own].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([java, { contract }]) => (contract ? this.#contract(contract) : this.#type(java)));
    const imports = [...this.imports].sort().map((other) => `  import * as ${alias(other)} from 'graft:${other}';`);
    const head = ['// Written by dev.graft.javascript.TypeScript; changes are lost.', '', `declare module 'graft:${this.name}' {`];
    return [...head, `  import type * as graft from 'graft-guest';`, ...imports, '', ...body.map((line) => (line ? `  ${line}` : '')), '}', ''].join('\n');
  }

  /** The name in its own package: the simple one, unless another class there has it too. */
  #own(java) {
    return this.simples.filter((other) => other === simple(java)).length === 1 ? simple(java) : flat(java);
  }

  #java(java) {
    if (!this.all.has(java)) {
      return 'unknown'; // no description says what it is
    }
    if (packageOf(java) === this.name) {
      return this.#own(java);
    }
    this.imports.add(packageOf(java));
    return `${alias(packageOf(java))}.${flat(java)}`;
  }

  #type(java) {
    const instances = this.kinds.get(java);
    const { kind } = instances[0].described;
    const name = this.#own(java);
    const also = name === flat(java) ? [] : [`export { ${name} as ${flat(java)} };`];
    if (kind === 'enum') {
      const constants = instances[0].described.constants.map((constant) => constant.name);
      return [
        `export type ${name} = ${constants.map((each) => `'${each}'`).join(' | ') || 'never'};`,
        `export const ${name}: { ${constants.map((each) => `readonly ${each}: '${each}'`).join('; ')} };`, ...also, '',
      ];
    }
    if (kind === 'choice') {
      const options = instances.flatMap(({ described, types }) => described.options.map((option) => this.#of(option.type, types)));
      return [`export type ${name} = ${union(options)};`, ...(name === flat(java) ? [] : [`export type ${flat(java)} = ${name};`]), ''];
    }
    return [...this.#class(name, kind, instances), ...also, ''];
  }

  #class(name, kind, instances) {
    const fields = instances[0].described.fields.map((field, i) => ({
      name: field.name,
      type: union(instances.map(({ described, types }) => this.#of(described.fields[i].type, types))),
      sent: union(instances.map(({ described, types }) => this.#of(described.fields[i].type, types, true))),
    }));
    const members = fields.map((field) => `readonly ${field.name}: ${field.type};`);
    const given = fields.map((field) => `${field.name}${nullable(field.sent) ? '?' : ''}: ${field.sent}`).join('; ');
    const made = kind === 'exception'
      ? `constructor(message?: string, fields?: { ${given}${given ? '; ' : ''}cause?: unknown });`
      : `constructor(fields: { ${given} });`;
    return [`export class ${name}${kind === 'exception' ? ' extends Error' : ''} {`, `  ${made}`, ...members.map((member) => `  ${member}`), '}'];
  }

  #contract(description) {
    const name = this.#own(description.contract);
    const names = description.methods.map((method) => method.name);
    const implemented = [];
    const called = [];
    for (const method of description.methods) {
      const result = method.result === null ? 'void' : this.#of(method.result, description.types);
      const sent = method.result === null ? 'void' : this.#of(method.result, description.types, true);
      const taken = (send) => method.parameters.map((each) => `${parameter(each.name)}: ${this.#of(each.type, description.types, send)}`).join(', ');
      const overloaded = names.filter((other) => other === method.name).length > 1;
      const own = overloaded ? `${method.name}_${method.parameters.length}?` : method.name;
      const stream = method.returns === 'stream';
      implemented.push(`  ${own}(${taken(false)}): ${stream ? `AsyncIterable<${sent}> | Iterable<${sent}>` : `${sent} | Promise<${sent}>`};`);
      called.push(`  ${method.name}(${taken(true)}): ${stream ? `AsyncIterable<${result}>` : `Promise<${result}>`};`);
    }
    return [
      `/** What implements ${description.contract}. */`, `export interface ${name} {`, ...new Set(implemented), '}', '',
      `/** What stands for one that is elsewhere. */`, `export interface ${name}Stub {`, ...new Set(called), '}', '',
    ];
  }

  /** The type; as it arrives, or as it may be sent. */
  #of(described, types, sent = false) {
    if (typeof described === 'string') {
      const word = described.replace('?', '');
      const type = (sent && SENT[word]) || WORDS[word] || word;
      return described.endsWith('?') ? `${type} | null` : type;
    }
    const [kind, ...of] = described;
    if (kind === 'message' || kind === 'enum' || kind === 'choice') {
      return this.#java(types[of[0]].java);
    }
    if (kind === 'reference') {
      const name = this.#java(of[0]);
      return name === 'unknown' || sent ? name : `${name}Stub`;
    }
    return this.#holder(kind, of, types, sent);
  }

  #holder(kind, of, types, sent) {
    const held = of.map((each) => this.#element(each, types, sent));
    switch (kind) {
      case 'optional':
      case 'nullable': {
        const twice = Array.isArray(of[0]) && ['optional', 'nullable'].includes(of[0][0]);
        return twice && kind === 'optional' ? `{ present: true; value: ${held[0]} } | null` : `${held[0]} | null`;
      }
      case 'map':
      case 'sorted_map':
        return `${sent ? 'ReadonlyMap' : 'Map'}<${held[0]}, ${held[1]}>${sent && held[0] === 'string' ? ` | { readonly [key: string]: ${held[1]} }` : ''}`;
      case 'set':
        return `${sent ? 'ReadonlySet' : 'Set'}<${held[0]}>`;
      case 'array':
        return sent ? `Iterable<${held[0]}>` : (TYPED[of[0]] ?? `readonly (${held[0]})[]`);
      default:
        return sent ? `Iterable<${held[0]}>` : `readonly (${held[0]})[]`;
    }
  }

  /** An element, a key or a value, which is null only if it is an optional. */
  #element(described, types, sent) {
    if (typeof described === 'string') {
      return this.#of(described.replace('?', ''), types, sent);
    }
    return this.#of(described[0] === 'nullable' ? described[1] : described, types, sent);
  }
}

/** A name that TypeScript takes for a parameter; which one it is does not matter. */
const parameter = (name) => (RESERVED.has(name) ? `${name}_` : name);
const alias = (name) => `_${name.replaceAll('.', '_')}`;
const nullable = (type) => type.endsWith('| null');
const union = (types) => [...new Set(types)].join(' | ') || 'never';

/** Writes them into a folder; returns the names of the files. */
function write(folder, descriptions) {
  const all = texts(descriptions);
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(all)) {
    fs.writeFileSync(path.join(folder, name), text);
  }
  return Object.keys(all);
}

module.exports = { texts, write };
