// What tests share: the library, descriptions as the compiler writes them, modules in folders, and a host.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const require = createRequire(import.meta.url);
export const library = (name) => require(path.join(here, '../../main/resources/dev/graft/javascript/graft-guest', name));

const { Contract } = library('contract.js');
const { Guest } = library('guest.js');
const { HOST, Kept, Links, withTable } = library('references.js');
const { readRefused, readThrown } = library('failures.js');
const { readResult, result } = library('replies.js');
const { Writer } = library('wire.js');

/** Descriptions of contracts are the same for each language. */
const DESCRIPTIONS = path.join(here, '../../../../graft-python/src/test/python/descriptions');

export const description = (name) => JSON.parse(fs.readFileSync(path.join(DESCRIPTIONS, `${name}.json`), 'ascii'));

export const contract = (name) => new Contract(description(name), 0);

const made = [];
after(() => made.forEach((folder) => fs.rmSync(folder, { recursive: true })));

/** Writes files into a new folder. */
export function folder(files) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'graft-guest-'));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return root;
}

/** The other side of the bridge, with a guest. */
export class Host {
  side = HOST;
  kept = new Kept();
  grafts = {}; // by the contract's name
  released = [];
  pulls = [];

  /** @param names of contracts, or descriptions */
  constructor(...names) {
    this.described = names.map((each) => (typeof each === 'string' ? description(each) : each));
    this.contracts = this.described.map((each, i) => new Contract(each, i));
    this.guest = new Guest({
      call: async (...call) => this.called(...call),
      release: (number) => this.released.push(number),
    });
    this.published = this.guest.describe(this.described);
  }

  /** What is wrong with modules. */
  open(modules, serves = [0]) {
    return this.guest.open({ modules: [modules].flat(), serves }, (url) => import(url));
  }

  method(name, index = 0, count = undefined) {
    const place = this.contracts[index].methods.findIndex((each) => each.name === name && [undefined, each.count].includes(count));
    assert.notEqual(place, -1, name);
    return [place, this.contracts[index].methods[place]];
  }

  /** The raw reply to a call of the guest. */
  async reply(name, given, { number = 0n, index = 0 } = {}) {
    const [place, method] = this.method(name, index, given.length);
    const links = new Links(this);
    const message = new Writer();
    method.arguments.write(message, given, links);
    return this.guest.call(number, index, place, withTable(links, message));
  }

  /** The result of a call of the guest. */
  async call(name, given = [], to = {}) {
    const reply = await this.reply(name, given, to);
    assert.equal(reply[0], 0, `not a result: ${reply.toString('latin1')}`);
    const links = new Links(this);
    return readResult(this.method(name, to.index, given.length)[1].result, links.read(reply.subarray(1)), links);
  }

  /** What is said of a value that cannot cross. */
  async refusal(name, given = []) {
    const reply = await this.reply(name, given);
    assert.equal(reply[0], 2, `not refused: ${reply.toString('latin1')}`);
    const { type, message } = readRefused(reply.subarray(1));
    assert.equal(type, 'dev.graft.runtime.GraftValueException');
    return message;
  }

  /** What is told of an exception. */
  async thrown(name, given = [], declared = 0) {
    const reply = await this.reply(name, given);
    assert.equal(reply[0], 1, `not thrown: ${reply.toString('latin1')}`);
    const thrown = readThrown(reply.subarray(1));
    assert.equal(thrown.declared, declared);
    return thrown.told;
  }

  /** A call of an object of the host's. */
  called(number, index, place, payload) {
    const method = this.contracts[index].methods[place];
    const target = number < 0n ? this.grafts[this.contracts[Number(~number)].name] : this.kept.get(number);
    if (target.pull) {
      return target.pull(payload.readInt32BE(0));
    }
    const links = new Links(this);
    const outcome = target(method.name, ...method.arguments.read(links.read(payload), links));
    return Buffer.isBuffer(outcome) ? outcome : result(method, outcome, new Links(this)); // a buffer is a whole reply
  }

  // what Links ask for: the other way round than at the guest

  contract(name) {
    return this.contracts.find((each) => each.name === name);
  }

  numberAtHome(value) {
    return value instanceof GuestObject ? value.number : null;
  }

  check() {}

  keep(value) {
    return this.kept.keep(value);
  }

  hold() {}

  arrived(owner, number, index) {
    return owner === HOST ? this.kept.get(number) : new GuestObject(number, index);
  }
}

/** An object of the guest's, as the host sees it. */
export class GuestObject {
  constructor(number, index) {
    Object.assign(this, { number, index });
  }
}

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

/** Collects what cannot be reached, and waits until that is known. */
export async function collected() {
  for (let i = 0; i < 20; i++) {
    collect();
    await turn();
  }
}

/** What comes true once enough was collected. */
export async function eventually(condition) {
  for (let i = 0; i < 200 && !condition(); i++) {
    collect();
    await turn();
  }
  assert.ok(condition());
}

/** A host whose guest has loaded this text. */
export async function serve(text, ...names) {
  const host = new Host(...names);
  const root = folder({ 'served.mjs': text });
  assert.deepEqual(await host.open(path.join(root, 'served.mjs')), []);
  return host;
}

/** What is wrong with a module of this text. */
export async function problems(text, ...names) {
  const root = folder({ 'served.mjs': text });
  return { root, found: (await new Host(...names).open(path.join(root, 'served.mjs'))).join('\n') };
}
