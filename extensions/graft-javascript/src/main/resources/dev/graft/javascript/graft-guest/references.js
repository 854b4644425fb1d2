'use strict';
// Objects that stay where they are, and the numbers that the two sides know them by.

const { Codec } = require('./codec');
const { Crossing } = require('./crossing');
const { VARINT, Writer } = require('./wire');

const HOST = 0;
const GUEST = 1;
const ENTRY_SIZE = 13;
const MOST = 0xffff;
const MOST_OBJECTS = 0x7fff_ffffn;
const ENDED = 0n; // stands for an object of the host that has ended

/** A message has an object's place among those beside it, from 1. */
class ReferenceCodec extends Codec {
  wireType = VARINT;
  packed = true;

  constructor(contract) {
    super();
    this.contract = contract;
    this.says = `an object with the methods of ${contract}`;
  }

  write(out, value, links) {
    out.varint(links.place(value, this.contract));
  }

  read(raw, links) {
    return links.object(raw, this.contract);
  }
}

/** The objects beside one message. */
class Links {
  constructor(objects) {
    this.objects = objects;
    this.places = []; // {owner, value: an object or its number, contract}
    this.known = new Map();
    this.unread = new Set(); // places of a message that came
  }

  place(value, contractName) {
    const contract = this.objects.contract(contractName);
    this.objects.check(value, contract);
    let byContract = this.known.get(value);
    if (!byContract) {
      this.known.set(value, (byContract = new Map()));
    }
    if (!byContract.has(contract.index)) {
      if (this.places.length === MOST) {
        throw new Crossing(`is one reference too many: a message has ${MOST} at most`);
      }
      const number = this.objects.numberAtHome(value);
      const owner = number === null ? this.objects.side : 1 - this.objects.side;
      this.places.push({ owner, value: number ?? value, contract: contract.index });
      byContract.set(contract.index, this.places.length);
    }
    return byContract.get(contract.index);
  }

  object(place, contractName) {
    if (place < 1 || place > this.places.length) {
      throw new Crossing(`refers to the object ${place}, and there are ${this.places.length} beside the message`);
    }
    const { owner, value } = this.places[place - 1];
    this.unread.delete(place);
    return this.objects.arrived(owner, value, this.objects.contract(contractName).index);
  }

  /** Writes the table in front of a message, once the message is written: nothing is kept for one that failed. */
  write(out, reply = false) {
    out.uint16(this.places.length);
    for (const { owner, value, contract } of this.places) {
      const own = owner === this.objects.side;
      if (reply && !own) {
        this.objects.hold(value);
      }
      out.byte(owner);
      out.int64(own ? this.objects.keep(value) : value);
      out.int32(contract);
    }
  }

  /** Takes the table from the front of a payload; returns the message behind it. */
  read(payload) {
    const count = payload.readUInt16BE(0);
    for (let i = 0, at = 2; i < count; i++, at += ENTRY_SIZE) {
      this.places.push({ owner: payload[at], value: payload.readBigInt64BE(at + 1), contract: payload.readInt32BE(at + 9) });
      this.unread.add(i + 1);
    }
    return payload.subarray(2 + count * ENTRY_SIZE);
  }

  /** Gives back what the message, or what could be read of it, did not refer to. */
  leave() {
    for (const place of this.unread) {
      const { owner, value } = this.places[place - 1];
      if (owner !== this.objects.side) {
        this.objects.released(value);
      }
    }
    this.unread.clear();
  }
}

/** A message with the table of its objects in front, and what is written by `head` before that; a reply holds what it mentions. */
function withTable(links, message, head = () => {}, reply = false) {
  const out = new Writer(Buffer.allocUnsafe(message.position + 64));
  head(out);
  links.write(out, reply);
  out.raw(message.done());
  return out.done();
}

/** Which object a mention is of: the upper half of its number; 0 if it does not say it. */
const which = (number) => number >> 32n;

/**
 * Objects of ours that the host knows. Each mention has a number of its own, so that none is given up with another; its upper half
 * says which object it is.
 */
class Kept {
  objects = new Map();
  last = 0n; // the number of the object before the next one
  #known = new Map(); // which object it is and how often it is kept
  #taken = new Set(); // the numbers of those
  #lastMention = 0n;

  keep(value) {
    const known = this.#known.get(value) ?? { identity: this.#next(), count: 0 };
    known.count++;
    this.#known.set(value, known);
    const number = (known.identity << 32n) | (++this.#lastMention & 0xffff_ffffn);
    this.objects.set(number, value);
    return number;
  }

  get(number) {
    if (!this.objects.has(number)) {
      throw new Crossing(`refers to the object ${number}, which the host has released`);
    }
    return this.objects.get(number);
  }

  /** Begins anew where there are no more, as the host takes a negative number for something else, and passes over those that are taken. */
  #next() {
    do {
      this.last = (this.last % MOST_OBJECTS) + 1n;
    } while (this.#taken.has(this.last));
    this.#taken.add(this.last);
    return this.last;
  }

  /** What it was, if it was there. */
  release(number) {
    const value = this.objects.get(number);
    if (this.objects.delete(number)) {
      const known = this.#known.get(value);
      if (--known.count === 0) {
        this.#known.delete(value);
        this.#taken.delete(known.identity);
      }
    }
    return value;
  }
}

/** Stand-ins for objects of the host; when nothing here needs a mention any more, the host is told. */
class Proxies {
  #alive = new Map();
  #counts = new Map(); // how many need a mention: stand-ins, and replies that the host has not read
  #registry;
  #release;

  constructor(release) {
    this.#release = release;
    this.#registry = new FinalizationRegistry(({ key, number }) => {
      if (this.#alive.get(key)?.deref() === undefined) {
        this.#alive.delete(key);
      }
      this.drop(number);
    });
  }

  get(number, contract, make) {
    const key = `${which(number) || `mention ${number}`} ${contract}`;
    const known = this.#alive.get(key)?.deref();
    if (known) {
      if (!this.#counts.has(number)) {
        this.#release(number); // one mention is enough
      }
      return known;
    }
    const proxy = make(number);
    this.#alive.set(key, new WeakRef(proxy));
    this.hold(number);
    this.#registry.register(proxy, { key, number });
    return proxy;
  }

  /** Keeps what an object is known by to the host, whatever becomes of what stands for it here. */
  hold(number) {
    this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
  }

  /** Ends a hold, or what a stand-in held. */
  drop(number) {
    const left = this.#counts.get(number) - 1;
    if (left > 0) {
      this.#counts.set(number, left);
    } else {
      this.#counts.delete(number);
      this.#release(number);
    }
  }
}

module.exports = { ENDED, GUEST, HOST, Kept, Links, Proxies, ReferenceCodec, withTable };
