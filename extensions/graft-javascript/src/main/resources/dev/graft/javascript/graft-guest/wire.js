'use strict';
// The parts of Protobuf's encoding that messages consist of.

const { Crossing } = require('./crossing');

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;
const MASK = (1n << 64n) - 1n;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const SHORT = 256;

/** Bytes that grow as they are written. */
class Writer {
  /** @param bytes what to write to as long as it does */
  constructor(bytes = Buffer.allocUnsafe(SHORT)) {
    this.bytes = bytes;
    this.position = 0;
  }

  room(count) {
    if (this.position + count > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.position + count));
      this.bytes.copy(larger, 0, 0, this.position);
      this.bytes = larger;
    }
  }

  byte(value) {
    this.room(1);
    this.bytes[this.position++] = value;
  }

  /** A whole number, of which a negative one has ten bytes. */
  varint(value) {
    this.room(10);
    if (typeof value === 'bigint' || value < 0) {
      let rest = BigInt(value) & MASK;
      while (rest > 127n) {
        this.bytes[this.position++] = Number(rest & 127n) | 128;
        rest >>= 7n;
      }
      this.bytes[this.position++] = Number(rest);
      return;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.position++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.position++] = rest;
  }

  tag(number, wireType) {
    this.varint(number * 8 + wireType);
  }

  raw(content) {
    this.room(content.length);
    this.bytes.set(content, this.position);
    this.position += content.length;
  }

  float(value) {
    this.room(4);
    this.bytes.writeFloatLE(value, this.position);
    this.position += 4;
  }

  double(value) {
    this.room(8);
    this.bytes.writeDoubleLE(value, this.position);
    this.position += 8;
  }

  uint16(value) {
    this.room(2);
    this.position = this.bytes.writeUInt16BE(value, this.position);
  }

  int32(value) {
    this.room(4);
    this.position = this.bytes.writeInt32BE(value, this.position);
  }

  int64(value) {
    this.room(8);
    this.position = this.bytes.writeBigInt64BE(BigInt(value), this.position);
  }

  fixed64(value) {
    this.room(8);
    this.position = this.bytes.writeBigUInt64LE(value, this.position);
  }

  text(value) {
    this.prefixed(() => this.plainText(value));
  }

  plainText(value) {
    const size = Buffer.byteLength(value);
    this.room(size);
    this.bytes.write(value, this.position, 'utf8');
    this.position += size;
  }

  /** What is written in `content`, with its length in front. */
  prefixed(content) {
    const start = this.position;
    this.byte(0);
    content();
    const size = this.position - start - 1;
    if (size < 128) {
      this.bytes[start] = size;
      return;
    }
    const head = new Writer(Buffer.allocUnsafe(10));
    head.varint(size);
    this.room(head.position);
    this.bytes.copyWithin(start + head.position, start + 1, this.position);
    this.bytes.set(head.done(), start);
    this.position += head.position - 1;
  }

  /** What was written from a position on, as a text that is the same for the same bytes. */
  since(start) {
    return this.bytes.latin1Slice(start, this.position);
  }

  done() {
    return this.bytes.subarray(0, this.position);
  }
}

function zigzag(value) {
  if (typeof value === 'bigint') {
    return value >= 0n ? value << 1n : (-value << 1n) - 1n;
  }
  return Math.abs(value) < 2 ** 51 ? (value >= 0 ? value * 2 : -value * 2 - 1) : zigzag(BigInt(value));
}

/** Of an unsigned number; a bigint. */
function unzigzag(value) {
  const wide = BigInt(value);
  return wide & 1n ? -(wide >> 1n) - 1n : wide >> 1n;
}

/** Of an unsigned number the lowest 32 bits, as two's complement. */
function int32(raw) {
  return typeof raw === 'number' && raw <= 0x7fffffff ? raw : Number(BigInt.asIntN(32, BigInt(raw)));
}

class Cursor {
  constructor(data) {
    this.data = data;
    this.position = 0;
  }

  /** An unsigned number: a bigint where a number is not exact. */
  varint() {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 7; i++) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) {
        return value;
      }
      scale *= 128;
    }
    let wide = BigInt(value);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      wide |= BigInt(byte & 127) << shift;
      if (byte < 128) {
        wide &= MASK;
        return wide <= Number.MAX_SAFE_INTEGER ? Number(wide) : wide;
      }
    }
    throw new Crossing('has a number of more than ten bytes');
  }

  byte() {
    if (this.position >= this.data.length) {
      throw new Crossing('ends in the middle of a number');
    }
    return this.data[this.position++];
  }

  slice(size) {
    const end = this.position + Number(size);
    if (end > this.data.length) {
      throw new Crossing('ends in the middle of a field');
    }
    const part = this.data.subarray(this.position, end);
    this.position = end;
    return part;
  }
}

/** The fields of a message in their order: number, wire type, and a number or bytes. */
function scan(data) {
  const fields = [];
  const cursor = new Cursor(data);
  while (cursor.position < data.length) {
    const head = Number(cursor.varint());
    const wireType = head % 8;
    const number = Math.floor(head / 8);
    let raw;
    if (wireType === VARINT) {
      raw = cursor.varint();
    } else if (wireType === LENGTH) {
      raw = cursor.slice(cursor.varint());
    } else if (wireType === FIXED64 || wireType === FIXED32) {
      raw = cursor.slice(wireType === FIXED64 ? 8 : 4);
    } else {
      throw new Crossing(`has a field of wire type ${wireType}, which is not supported`);
    }
    if (number === 0) {
      throw new Crossing('has a field with the number 0');
    }
    fields.push([number, wireType, raw]);
  }
  return fields;
}

/** The fields of a message by number: for each its occurrences, as wire type and content. */
function parse(data) {
  const fields = new Map();
  for (const [number, wireType, raw] of scan(data)) {
    if (fields.has(number)) {
      fields.get(number).push([wireType, raw]);
    } else {
      fields.set(number, [[wireType, raw]]);
    }
  }
  return fields;
}

/** The elements that one packed field holds. */
function unpack(data, wireType) {
  const elements = [];
  const cursor = new Cursor(data);
  const width = wireType === FIXED64 ? 8 : 4;
  if (wireType !== VARINT && data.length % width) {
    throw new Crossing(`packs ${data.length} bytes where each element has ${width}`);
  }
  while (cursor.position < data.length) {
    elements.push(wireType === VARINT ? cursor.varint() : cursor.slice(width));
  }
  return elements;
}

/** What several occurrences of a singular field amount to: the last one; of messages, all together. */
function last(occurrences, codec) {
  for (const [wireType] of occurrences) {
    if (wireType !== codec.wireType) {
      throw new Crossing(`has wire type ${wireType} where ${codec.wireType} is due`);
    }
  }
  if (codec.merges && occurrences.length > 1) {
    return Buffer.concat(occurrences.map(([, raw]) => raw));
  }
  return occurrences[occurrences.length - 1][1];
}

function utf8(raw) {
  try {
    return decoder.decode(raw);
  } catch {
    throw new Crossing('is no UTF-8');
  }
}

module.exports = { FIXED32, FIXED64, LENGTH, VARINT, Writer, int32, last, parse, scan, unpack, unzigzag, utf8, zigzag };
