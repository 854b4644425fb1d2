'use strict';
// What all codecs have in common.

const { FIXED64, LENGTH, VARINT, int32, last, parse, unzigzag, utf8, zigzag } = require('./wire');

/**
 * Writes and reads one type as what follows a tag. `links` are the objects beside the message, which references point into.
 *
 * - `packed`: elements go into one field together
 * - `merges`: occurrences of a singular field are parts of one value
 * - `takesNull`: null is a value of its own
 * - `scalar`: its text is good as the label of a map's entry
 * - `text`: it is a string in JavaScript, so that an object's property may be it
 * - `zero`: of a primitive, what is there if no bytes are
 * - `says`: the type in JavaScript's words
 */
class Codec {
  wireType = LENGTH;
  packed = false;
  merges = false;
  takesNull = false;
  scalar = false;
  text = false;
  zero = null;
  says = '?';

  /** Like read, where null would be no value. */
  element(raw, links) {
    return this.read(raw, links);
  }
}

/** Writes and reads a type as one number. */
class ScalarCodec extends Codec {
  wireType = VARINT;
  packed = true;
  scalar = true;
}

/** Writes and reads a type as a message: a subclass has `body` and `content`. */
class MessageCodec extends Codec {
  merges = true;

  write(out, value, links) {
    out.prefixed(() => this.body(out, value, links));
  }

  read(raw, links) {
    return this.content(raw, links);
  }
}

const NUMBER = { wireType: VARINT };
const WIDE = { wireType: FIXED64 };
const BYTES = { wireType: LENGTH };

/** What a small message has, by number; a field without bytes is zero or empty. */
class Fields {
  constructor(data) {
    this.fields = parse(data);
  }

  #of(number, codec, otherwise) {
    const occurrences = this.fields.get(number);
    return occurrences ? last(occurrences, codec) : otherwise;
  }

  number(number) {
    return this.#of(number, NUMBER, 0);
  }

  int32(number) {
    return int32(this.number(number));
  }

  int64(number) {
    return BigInt.asIntN(64, BigInt(this.number(number)));
  }

  sint64(number) {
    return unzigzag(this.number(number));
  }

  sint32(number) {
    return Number(unzigzag(BigInt(this.number(number)) & 0xffffffffn));
  }

  fixed64(number) {
    const raw = this.#of(number, WIDE, null);
    return raw === null ? 0n : raw.readBigUInt64LE(0);
  }

  bytes(number) {
    return this.#of(number, BYTES, Buffer.alloc(0));
  }

  text(number) {
    return utf8(this.bytes(number));
  }
}

/** A field with a whole number, which leaves no bytes if it is zero. */
function number(out, field, value) {
  if (value !== 0 && value !== 0n) {
    out.tag(field, VARINT);
    out.varint(value);
  }
}

function zigzagged(out, field, value) {
  number(out, field, zigzag(value));
}

module.exports = { Codec, Fields, MessageCodec, ScalarCodec, number, zigzagged };
