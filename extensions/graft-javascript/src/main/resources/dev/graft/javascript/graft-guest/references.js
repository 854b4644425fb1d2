'use strict';
// Objects that stay where they are, and the numbers that the two sides know them by.

const { Codec } = require('./codec');
const { Crossing } = require('./crossing');
const { VARINT, Writer } = require('./wire');

const HOST = 0;
const GUEST = 1;
const ENTRY_SIZE = 13;
const MOST = 0xffff;

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
  write(out) {
    out.uint16(this.places.length);
    for (const { owner, value, contract } of this.places) {
      out.byte(owner);
      out.int64(owner === this.objects.side ? this.objects.keep(value) : value);
      out.int32(contract);
    }
  }

  /** Takes the table from the front of a payload; returns the message behind it. */
  read(payload) {
    const count = payload.readUInt16BE(0);
    for (let i = 0, at = 2; i < count; i++, at += ENTRY_SIZE) {
      this.places.push({ owner: payload[at], value: Number(payload.readBigInt64BE(at + 1)), contract: payload.readInt32BE(at + 9) });
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

/** What is written by `content`, with the table of its objects and what stands before that in front. */
function withTable(links, head, content) {
  const message = new Writer();
  content(message);
  const out = new Writer(message.position + 64);
  head(out);
  links.write(out);
  out.raw(message.done());
  return out.done();
}

/** Objects of ours that the host knows. Each mention has a number of its own, so that none is given up with another. */
class Kept {
  objects = new Map();
  #last = 0;

  keep(value) {
    this.objects.set(++this.#last, value);
    return this.#last;
  }

  get(number) {
    if (!this.objects.has(number)) {
      throw new Crossing(`refers to the object ${number}, which the host has released`);
    }
    return this.objects.get(number);
  }

  /** What it was, if it was there. */
  release(number) {
    const value = this.objects.get(number);
    this.objects.delete(number);
    return value;
  }
}

/** Stand-ins for objects of the host; when none for a mention is left, the host is told. */
class Proxies {
  #alive = new Map();
  #counts = new Map();
  #registry;

  constructor(release) {
    this.#registry = new FinalizationRegistry(({ key, number }) => {
      if (this.#alive.get(key)?.deref() === undefined) {
        this.#alive.delete(key);
      }
      const left = this.#counts.get(number) - 1;
      if (left) {
        this.#counts.set(number, left);
      } else {
        this.#counts.delete(number);
        release(number);
      }
    });
  }

  get(number, contract, make) {
    const key = `${number} ${contract}`;
    let proxy = this.#alive.get(key)?.deref();
    if (!proxy) {
      proxy = make(number);
      this.#alive.set(key, new WeakRef(proxy));
      this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
      this.#registry.register(proxy, { key, number });
    }
    return proxy;
  }
}

module.exports = { GUEST, HOST, Kept, Links, Proxies, ReferenceCodec, withTable };
