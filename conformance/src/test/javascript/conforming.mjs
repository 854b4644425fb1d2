// Callees of the conformance suite in JavaScript; those that give back what they are given, for every contract of echoes.

import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as passed } from 'node:timers/promises';
import { HostError } from 'graft-guest';
import { Item, Market_Ticket, OutOfStockException, RejectedException, Tape_Told } from 'graft:conformance';

class Echo {
  constructor() {
    return new Proxy(this, { get: (target, name) => (name in target ? target[name] : (value) => value) });
  }
}

export class Types extends Echo {}
export class Times extends Echo {}
export class Shapes extends Echo {}
export class Ledger extends Echo {}
export class Ordered extends Echo {}
export class Extremes extends Echo {}
export class Foreign extends Echo {}
export class Bulk extends Echo {}

const ofNoCall = AsyncLocalStorage.snapshot(); // runs code as if no call had begun it
const closedDrawers = [];

class OwnTrolley {
  #market;
  #quantity = 0;

  constructor(market) {
    this.#market = market;
  }

  add(sku, quantity) {
    this.#quantity += quantity;
  }

  count() {
    return this.#quantity;
  }

  async countLater() {
    return this.#quantity;
  }

  refuse(why) {
    throw new RejectedException(why);
  }

  close() {
    this.#market.trolleys.delete(this);
    this.#market.closed++;
  }
}

class OwnDiver {
  async dive(other, levels) {
    return levels === 0 ? 0 : 1 + (await other.dive(this, levels - 1));
  }
}

export class Market {
  trolleys = new Set();
  closed = 0;
  #shared = this.open();

  open() {
    const trolley = new OwnTrolley(this);
    this.trolleys.add(trolley);
    return trolley;
  }

  shared() {
    return this.#shared;
  }

  none() {
    return null;
  }

  async openLater() {
    return this.open();
  }

  openSome(count) {
    return Array.from({ length: count }, () => this.open());
  }

  ticket() {
    return new Market_Ticket({ name: 't', trolley: this.open(), spare: this.open(), byName: { a: this.open() }, bells: [] });
  }

  isMine(trolley) {
    return this.trolleys.has(trolley);
  }

  areMine(ticket) {
    return [ticket.trolley, ticket.spare, ...ticket.byName.values()].every((trolley) => this.isMine(trolley));
  }

  back(trolley) {
    return trolley;
  }

  backBell(bell) {
    return bell;
  }

  same(one, other) {
    return one === other;
  }

  async ring(bell, times) {
    let rung = 0;
    for (let i = 0; i < times; i++) {
      rung = await bell.ring(1);
    }
    return rung;
  }

  ringLater(bell, times) {
    return ofNoCall(() => this.ring(bell, times));
  }

  async ringAtOnce(bell) {
    return Math.max(...(await Promise.all([bell.ring(1), ofNoCall(() => bell.ring(1))])));
  }

  dive(caller, levels) {
    return new OwnDiver().dive(caller, levels);
  }

  openNow() {
    return this.trolleys.size;
  }

  closings() {
    return this.closed;
  }
}

export class Drawer {
  #why = '';
  #taken = 0;

  take() {
    return ++this.#taken;
  }

  broken(why) {
    const drawer = new Drawer();
    drawer.#why = why;
    return drawer;
  }

  close() {
    closedDrawers.push(this);
    if (this.#why) {
      throw new Error(this.#why);
    }
  }
}

/** Counts its subscriptions and elements. */
class Numbers {
  subscribed = 0;
  published = 0;
  cancelled = 0;

  constructor(count) {
    this.count = count;
  }

  *[Symbol.iterator]() {
    this.subscribed++;
    let over = false;
    try {
      for (let number = 0n; number < this.count; number++) {
        this.published++;
        yield number;
      }
      over = true;
    } finally {
      if (!over) {
        this.cancelled++;
      }
    }
  }
}

export class Tape {
  #market = new Market();
  #last = null;

  numbers(count) {
    this.#last = new Numbers(count);
    return this.#last;
  }

  *itemsAndFailure(count, why) {
    for (let i = 0; i < count; i++) {
      yield new Item({ sku: `item ${i}`, quantity: 1, parts: [] });
    }
    throw new HostError('java.lang.IllegalStateException', why);
  }

  *lists(elements) {
    yield* elements;
  }

  async *trolleys(count) {
    for (let i = 0; i < count; i++) {
      yield this.#market.open();
    }
  }

  isMine(trolley) {
    return this.#market.isMine(trolley);
  }

  *tenant() {
    yield 't1';
  }

  none() {
    return null;
  }

  async *failing() {
    throw new HostError('java.lang.IllegalStateException', 'nothing to publish');
  }

  refuse(why) {
    throw new RejectedException(why);
  }

  *unsendable() {
    yield* ['good', '\ud800', 'never'];
  }

  told() {
    const { subscribed, published, cancelled } = this.#last;
    return new Tape_Told({ subscribed, published, cancelled });
  }
}

/** Of no class that Java knows. */
class Unmakeable extends Error {}

const illegalState = (message, more) => new HostError('java.lang.IllegalStateException', message, more);

const failures = {
  declared: () => new OutOfStockException('only 3 of apple are left', { sku: 'apple', left: 3 }),
  unchecked: () => new RejectedException('no', { cause: illegalState('why') }),
  'java.base': () => new HostError('java.lang.IllegalArgumentException', 'bad argument'),
  'null message': () => illegalState(null),
  error: () => new HostError('java.lang.StackOverflowError', 'pretended'),
  suppressed: () => illegalState('outer', { errors: [new HostError('java.lang.IllegalArgumentException', 'inner')] }),
  deep: () => Array.from({ length: 500 }, (_, number) => String(number)).reduce((cause, text) => new Error(text, { cause }), null),
};

export class Probe {
  #grafts;
  #seen = { stored: 0, hanging: 0, interrupted: 0 };

  constructor(grafts) {
    this.#grafts = grafts;
  }

  store(item) {
    this.#seen.stored++;
    return item;
  }

  name() {
    return 'store';
  }

  echo(value) {
    return value;
  }

  bytes(value) {
    return value;
  }

  ints(value) {
    return value;
  }

  doubles(value) {
    return value;
  }

  booleans(value) {
    return value;
  }

  chars(value) {
    return value;
  }

  items(value) {
    return value;
  }

  numbers(value) {
    return value;
  }

  text(value) {
    if (value === 'give a surrogate') {
      return '\ud800';
    }
    if (value === 'drawers closed') {
      return String(closedDrawers.length);
    }
    return value in this.#seen ? String(this.#seen[value]) : value;
  }

  add(a, b) {
    return a + b;
  }

  greet(name) {
    return `hello ${name}`;
  }

  fail(how) {
    if (how === 'unmakeable') {
      throw new Unmakeable('only here');
    }
    throw failures[how]();
  }

  async sleep(millis) {
    let over = false;
    try {
      await passed(Number(millis));
      over = true;
    } finally {
      if (!over) {
        this.#seen.interrupted++;
      }
    }
    return `slept ${millis}`;
  }

  async hang() {
    this.#seen.hanging++;
    await this.sleep(3_600_000);
  }

  context() {
    return {};
  }

  contextOfNested() {
    return this.#grafts.witness.context();
  }
}

export class Later {
  async echo(item) {
    return item;
  }

  async squares(count) {
    return Array.from({ length: count }, (_, i) => i * i);
  }

  async nothing() {}

  async refuse(why) {
    throw new RejectedException(why, { cause: illegalState('below') });
  }

  stumble(why) {
    throw new HostError('java.lang.IllegalArgumentException', why);
  }

  async promise(name) {
    return name;
  }

  none() {
    return null;
  }

  async context() {
    return {};
  }

  add(a, b) {
    return a + b;
  }

  async greet(name) {
    return `hello ${name}`;
  }
}
