'use strict';
// Fields of messages, and what holds several values or none.

const { MessageCodec } = require('./codec');
const { Crossing, isPlain, wrong } = require('./crossing');
const { PRIMITIVES } = require('./scalars');
const { LENGTH, last, parse, unpack } = require('./wire');

const LONGEST_LABEL = 40;
const ENTRY = { wireType: LENGTH, merges: true };

/** Runs what reads or writes a part of a value, and says which part it was if that fails. */
function inside(step, part) {
  try {
    return part();
  } catch (e) {
    throw e instanceof Crossing ? step(e) : e;
  }
}

/** A field with one value. */
class Single {
  constructor(number, codec, required = false) {
    Object.assign(this, { number, codec, required, says: codec.says });
  }

  write(out, value, links) {
    if ((value === null || value === undefined) && !(this.required && this.codec.takesNull)) {
      if (this.required) {
        throw wrong(value, this.codec.says);
      }
      return;
    }
    out.tag(this.number, this.codec.wireType);
    this.codec.write(out, value, links);
  }

  read(fields, links) {
    const occurrences = fields.get(this.number);
    if (occurrences) {
      const raw = last(occurrences, this.codec);
      return this.required ? this.codec.element(raw, links) : this.codec.read(raw, links);
    }
    if (this.required) {
      throw new Crossing('is missing');
    }
    return null;
  }
}

/** A field with a number that is always there; zero leaves no bytes. */
class Primitive extends Single {
  write(out, value, links) {
    const start = out.position;
    out.tag(this.number, this.codec.wireType);
    const content = out.position;
    this.codec.write(out, value, links);
    if (out.bytes.subarray(content, out.position).every((byte) => byte === 0)) {
      out.position = start;
    }
  }

  read(fields, links) {
    return super.read(fields, links) ?? this.codec.zero;
  }
}

/** Members or keys that differ in Java and not here. */
function apart(collection, value) {
  if (collection.has(value)) {
    throw new Crossing(`has members that JavaScript cannot tell apart: ${String(value)} comes twice`);
  }
}

const frozen = (elements) => Object.freeze(elements);

function setOf(elements) {
  const made = new Set();
  for (const element of elements) {
    apart(made, element);
    made.add(element);
  }
  return made;
}

/** A collection: what is made of the elements, and what is asked of them. */
const KINDS = {
  list: { make: frozen, says: 'Array', ordered: true },
  array: { make: frozen, says: 'Array', ordered: true },
  collection: { make: frozen, says: 'Array' },
  set: { make: setOf, says: 'Set', unique: true },
  sorted_set: { make: frozen, says: 'Array or Set', unique: true },
};

/** The arrays of primitives that JavaScript has. */
const TYPED = {
  short: Int16Array, int: Int32Array, long: BigInt64Array, float: Float32Array, double: Float64Array,
};

/** What an array of elements of this type is. */
function arrayOf(described) {
  const typed = TYPED[described];
  return typed ? { make: (elements) => typed.from(elements), says: typed.name, ordered: true } : KINDS.array;
}

/** A field with any number of elements, of a kind of collection. */
class Repeated {
  constructor(number, codec, kind) {
    Object.assign(this, { number, codec, kind, says: kind.says });
  }

  write(out, value, links) {
    this.#check(value);
    const start = out.position;
    const packed = this.codec.packed;
    let count = 0;
    const seen = this.kind.unique ? new Set() : null;
    const elements = () => {
      for (const element of value) {
        if (!packed) {
          out.tag(this.number, this.codec.wireType);
        }
        const at = out.position;
        inside((e) => e.at(count), () => this.codec.write(out, element, links));
        this.#once(seen, out, at);
        count++;
      }
    };
    if (!packed) {
      elements();
      return;
    }
    out.tag(this.number, LENGTH);
    out.prefixed(elements);
    if (count === 0) {
      out.position = start;
    }
  }

  #once(seen, out, at) {
    if (seen) {
      const bytes = out.since(at);
      if (seen.has(bytes)) {
        throw new Crossing('has a member more than once, and the contract says a set');
      }
      seen.add(bytes);
    }
  }

  #check(value) {
    const iterable = typeof value === 'object' && value !== null && Symbol.iterator in value;
    const unordered = this.kind.ordered && value instanceof Set;
    if (!iterable || value instanceof Map || value instanceof String || unordered) {
      throw wrong(value, this.says);
    }
  }

  read(fields, links) {
    const elements = [];
    for (const occurrence of fields.get(this.number) ?? []) {
      const [wireType, content] = occurrence;
      const several = this.codec.packed && wireType === LENGTH && this.codec.wireType !== LENGTH;
      for (const raw of several ? unpack(content, this.codec.wireType) : [last([occurrence], this.codec)]) {
        elements.push(inside((e) => e.at(elements.length), () => this.codec.element(raw, links)));
      }
    }
    return this.kind.make(elements);
  }
}

/** A field with the entries of a map. */
class Entries {
  says = 'Map';

  constructor(number, key, value) {
    this.number = number;
    this.key = new Single(1, key, true);
    this.value = new Single(2, value, true);
  }

  write(out, value, links) {
    const seen = new Set();
    let i = 0;
    for (const [key, content] of this.#entries(value)) {
      out.tag(this.number, LENGTH);
      out.prefixed(() => {
        const start = out.position;
        inside((e) => e.within('<key>').at(i), () => this.key.write(out, key, links));
        const bytes = out.since(start);
        if (seen.has(bytes)) {
          throw new Crossing('is a key that comes more than once').at(this.#label(key, i));
        }
        seen.add(bytes);
        inside((e) => e.at(this.#label(key, i)), () => this.value.write(out, content, links));
      });
      i++;
    }
  }

  /** Of an object its properties, where keys are strings. */
  #entries(value) {
    if (value instanceof Map) {
      return value;
    }
    if (typeof value === 'object' && value !== null && this.key.codec.text && isPlain(value)) {
      return Object.entries(value);
    }
    throw wrong(value, this.says);
  }

  #label(key, index) {
    if (!this.key.codec.scalar) {
      return index;
    }
    const text = String(key);
    return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL)}...`;
  }

  read(fields, links) {
    const entries = new Map();
    let i = 0;
    for (const occurrence of fields.get(this.number) ?? []) {
      inside((e) => e.at(i), () => {
        const entry = parse(last([occurrence], ENTRY));
        const key = this.key.read(entry, links);
        apart(entries, key);
        entries.set(key, this.value.read(entry, links));
      });
      i++;
    }
    return entries;
  }
}

/** A message around a field: how what holds several values or none stands as an element. */
class Holder extends MessageCodec {
  constructor(field, takesNull = false) {
    super();
    this.field = field;
    this.takesNull = takesNull;
    this.says = takesNull ? `${field.says} or null` : field.says;
  }

  body(out, value, links) {
    this.field.write(out, value, links);
  }

  content(data, links) {
    return this.field.read(parse(data), links);
  }
}

/** What may be null inside of what may be absent: `{present: true, value}`, so that the two differ. */
class Present extends MessageCodec {
  says = '{present: true, value} or null';

  constructor(codec) {
    super();
    this.codec = codec;
  }

  body(out, value, links) {
    this.codec.body(out, value?.present === true && 'value' in value ? value.value : value, links);
  }

  content(data, links) {
    return Object.freeze({ present: true, value: this.codec.content(data, links) });
  }
}

/** A type as that of a field. */
function fieldOf(number, described, element) {
  if (typeof described === 'string') {
    return new (described in PRIMITIVES ? Primitive : Single)(number, element(described));
  }
  const [kind, ...of] = described;
  if (kind === 'array') {
    return new Repeated(number, element(of[0]), arrayOf(of[0]));
  }
  if (kind in KINDS) {
    return new Repeated(number, element(of[0]), KINDS[kind]);
  }
  if (kind === 'map' || kind === 'sorted_map') {
    return new Entries(number, element(of[0]), element(of[1]));
  }
  if (kind === 'optional' || kind === 'nullable') {
    const held = element(of[0]);
    return new Single(number, held.takesNull ? new Present(held) : held);
  }
  return new Single(number, element(described));
}

module.exports = { Holder, Single, fieldOf, inside };
