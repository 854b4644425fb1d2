'use strict';
// Codecs of what is one number or one text.

const { Codec, ScalarCodec } = require('./codec');
const { Crossing, wrong } = require('./crossing');
const { FIXED32, FIXED64, int32, utf8 } = require('./wire');

class BooleanCodec extends ScalarCodec {
  zero = false;
  says = 'boolean';

  write(out, value) {
    if (typeof value !== 'boolean') {
      throw wrong(value, this.says);
    }
    out.byte(value ? 1 : 0);
  }

  read(raw) {
    return raw !== 0;
  }
}

/** A whole number of Java's with 32 bits or less. */
class IntCodec extends ScalarCodec {
  zero = 0;
  says = 'number';

  constructor(name, bits) {
    super();
    this.name = name;
    this.most = 2 ** (bits - 1) - 1;
    this.least = -this.most - 1;
  }

  write(out, value) {
    out.varint(this.checked(value));
  }

  checked(value) {
    if (typeof value === 'bigint') {
      if (value < this.least || value > this.most) {
        throw this.#outside(value);
      }
      return Number(value);
    }
    if (typeof value !== 'number') {
      throw wrong(value, this.says);
    }
    if (!Number.isInteger(value)) {
      throw new Crossing(`is the number ${value}, and the contract says ${this.name}, which is whole`);
    }
    if (value < this.least || value > this.most) {
      throw this.#outside(value);
    }
    return value === 0 ? 0 : value;
  }

  #outside(value) {
    return new Crossing(`is ${value}, which no ${this.name} of Java's holds: they go from ${this.least} to ${this.most}`);
  }

  read(raw) {
    const value = int32(raw);
    if (value < this.least || value > this.most) {
      throw new Crossing(`is ${value}, which is no ${this.name}`);
    }
    return value;
  }
}

/** A bigint; a number will do that is exactly one. */
function wide(value, says) {
  if (typeof value === 'bigint') {
    return value;
  }
  if (typeof value !== 'number') {
    throw wrong(value, says);
  }
  if (!Number.isInteger(value)) {
    throw new Crossing(`is the number ${value}, and the contract says ${says}, which is whole`);
  }
  if (!Number.isSafeInteger(value)) {
    throw new Crossing(`is the number ${value}, which is too large to be exact; use a bigint`);
  }
  return BigInt(value);
}

class LongCodec extends ScalarCodec {
  zero = 0n;
  says = 'bigint';

  write(out, value) {
    out.varint(this.checked(value));
  }

  checked(value) {
    const exact = wide(value, this.says);
    if (BigInt.asIntN(64, exact) !== exact) {
      throw new Crossing(`is ${exact}, which no long of Java's holds: they have 64 bits`);
    }
    return exact;
  }

  read(raw) {
    return BigInt.asIntN(64, BigInt(raw));
  }
}

/** One unit of UTF-16, as JavaScript's strings consist of, too. */
class CharCodec extends ScalarCodec {
  text = true;
  zero = '\0';
  says = 'a string of length 1';

  write(out, value) {
    if (typeof value !== 'string') {
      throw wrong(value, this.says);
    }
    if (value.length !== 1) {
      throw new Crossing(`has the length ${value.length}, and the contract says ${this.says}`);
    }
    out.varint(value.charCodeAt(0));
  }

  read(raw) {
    if (raw > 0xffff) {
      throw new Crossing(`is ${raw}, which is no char`);
    }
    return String.fromCharCode(raw);
  }
}

class FloatCodec extends ScalarCodec {
  zero = 0;
  says = 'number';

  constructor(name, wireType) {
    super();
    this.name = name;
    this.wireType = wireType;
  }

  write(out, value) {
    let exact = value;
    if (typeof value === 'bigint') {
      exact = Number(value);
      if (!Number.isFinite(exact) || BigInt(exact) !== value) {
        throw new Crossing(`is ${value}, which no ${this.name} of Java's is exactly`);
      }
    } else if (typeof value !== 'number') {
      throw wrong(value, this.says);
    }
    if (this.wireType === FIXED64) {
      out.double(exact);
    } else if (Number.isFinite(exact) && !Number.isFinite(Math.fround(exact))) {
      throw new Crossing(`is ${exact}, which is too large for a float of Java's`);
    } else {
      out.float(exact);
    }
  }

  read(raw) {
    return this.wireType === FIXED64 ? raw.readDoubleLE(0) : raw.readFloatLE(0);
  }
}

class StringCodec extends Codec {
  scalar = true;
  text = true;
  says = 'string';

  write(out, value) {
    out.text(this.checked(value));
  }

  checked(value) {
    if (typeof value !== 'string') {
      throw wrong(value, this.says);
    }
    if (!value.isWellFormed()) {
      throw new Crossing('has a lone surrogate, which no string has that crosses');
    }
    return value;
  }

  read(raw) {
    return utf8(raw);
  }
}

class BytesCodec extends Codec {
  says = 'Uint8Array';

  write(out, value) {
    let bytes = value;
    if (value instanceof ArrayBuffer) {
      bytes = new Uint8Array(value);
    } else if (ArrayBuffer.isView(value) && value.constructor.BYTES_PER_ELEMENT === 1) {
      bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    } else {
      throw wrong(value, this.says);
    }
    out.prefixed(() => out.raw(bytes));
  }

  read(raw) {
    return new Uint8Array(raw);
  }
}

const PRIMITIVES = {
  boolean: new BooleanCodec(),
  byte: new IntCodec('byte', 8),
  short: new IntCodec('short', 16),
  char: new CharCodec(),
  int: new IntCodec('int', 32),
  long: new LongCodec(),
  float: new FloatCodec('float', FIXED32),
  double: new FloatCodec('double', FIXED64),
};
const STRING = new StringCodec();
const TEXTS = { string: STRING, uri: STRING, currency: STRING, bytes: new BytesCodec() };

module.exports = { PRIMITIVES, STRING, TEXTS, wide };
