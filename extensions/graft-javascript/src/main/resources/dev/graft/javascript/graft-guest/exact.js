'use strict';
// Codecs of numbers without bounds, of identifiers, of languages and of times.

const { Codec, Fields, MessageCodec, ScalarCodec, number, zigzagged } = require('./codec');
const { Crossing, wrong } = require('./crossing');
const { Decimal } = require('./decimal');
const { PRIMITIVES, STRING, wide } = require('./scalars');
const values = require('./values');
const { FIXED64, LENGTH, unzigzag, zigzag } = require('./wire');

/** Two's complement, as short as it can be, as Java's BigInteger has it. */
function toBytes(value) {
  let hex = (value < 0n ? ~value : value).toString(16);
  hex = hex.length % 2 ? `0${hex}` : hex;
  hex = parseInt(hex.slice(0, 2), 16) > 127 ? `00${hex}` : hex;
  const bytes = Buffer.from(hex, 'hex');
  return value < 0n ? bytes.map((byte) => ~byte & 255) : bytes;
}

function fromBytes(raw) {
  if (raw.length === 0) {
    return 0n;
  }
  const value = BigInt(`0x${raw.hexSlice(0, raw.length)}`);
  return raw[0] > 127 ? value - (1n << BigInt(raw.length * 8)) : value;
}

class IntegerCodec extends Codec {
  scalar = true;
  says = 'bigint';

  write(out, value) {
    const bytes = toBytes(wide(value, this.says));
    out.prefixed(() => out.raw(bytes));
  }

  read(raw) {
    if (raw.length === 0) {
      throw new Crossing('is a whole number without a digit');
    }
    return fromBytes(raw);
  }
}

/** Digits and scale, both as they are: 1.0 and 1.00 stay different. */
class DecimalCodec extends MessageCodec {
  scalar = true;
  says = 'Decimal';

  body(out, value) {
    const decimal = this.#exact(value);
    const bytes = toBytes(decimal.unscaled);
    out.tag(1, LENGTH);
    out.prefixed(() => out.raw(bytes));
    zigzagged(out, 2, decimal.scale);
  }

  #exact(value) {
    if (!['string', 'number', 'bigint'].includes(typeof value) && !(value instanceof Decimal)) {
      throw wrong(value, this.says);
    }
    try {
      return Decimal.of(value);
    } catch (e) {
      throw new Crossing(`is ${typeof value === 'string' ? 'a text' : 'a number'}, and the contract says Decimal: ${e.message}`);
    }
  }

  content(data) {
    const fields = new Fields(data);
    return new Decimal(fromBytes(fields.bytes(1)), fields.sint32(2));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

class UuidCodec extends MessageCodec {
  scalar = true;
  text = true;
  says = 'string, a UUID';

  body(out, value) {
    if (typeof value !== 'string') {
      throw wrong(value, this.says);
    }
    if (!UUID.test(value)) {
      throw new Crossing(`is '${value.slice(0, 50)}', which is no UUID`);
    }
    const hex = value.replaceAll('-', '');
    for (const [field, half] of [[1, hex.slice(0, 16)], [2, hex.slice(16)]]) {
      const bits = BigInt(`0x${half}`);
      if (bits) {
        out.tag(field, FIXED64);
        out.fixed64(bits);
      }
    }
  }

  content(data) {
    const fields = new Fields(data);
    const hex = ((fields.fixed64(1) << 64n) | fields.fixed64(2)).toString(16).padStart(32, '0');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
}

/** A string is a tag of BCP 47; a Locale has the parts of one that has no tag. */
class LocaleCodec extends MessageCodec {
  text = true;
  says = 'string, a tag as of BCP 47';

  body(out, value) {
    if (typeof value === 'string') {
      this.#part(out, 1, value);
      return;
    }
    if (!(value instanceof values.Locale)) {
      throw wrong(value, this.says);
    }
    this.#part(out, 2, value.language);
    this.#part(out, 3, value.country);
    this.#part(out, 4, value.variant);
  }

  #part(out, field, text) {
    if (text !== '') {
      out.tag(field, LENGTH);
      STRING.write(out, text);
    }
  }

  content(data) {
    const fields = new Fields(data);
    return fields.text(1) || new values.Locale(fields.text(2), fields.text(3), fields.text(4));
  }
}

/** What is a message of the parts of one of our classes. */
class ValueCodec extends MessageCodec {
  scalar = true;

  constructor(kind, write, read, convert = (value) => value) {
    super();
    Object.assign(this, { kind, says: kind.name, writeParts: write, readParts: read, convert });
  }

  body(out, value) {
    const exact = this.convert(value);
    if (!(exact instanceof this.kind)) {
      throw wrong(value, this.says);
    }
    this.writeParts(out, exact);
  }

  content(data) {
    return made(() => this.readParts(new Fields(data)));
  }
}

/** What is one number, of one of our classes or of an id. */
class NumberCodec extends ScalarCodec {
  constructor(says, toNumber, fromNumber, text = false) {
    super();
    Object.assign(this, { says, toNumber, fromNumber, text });
  }

  write(out, value) {
    out.varint(this.toNumber(value));
  }

  read(raw) {
    return made(() => this.fromNumber(raw));
  }
}

/** What bytes say, if there is such a value. */
function made(read) {
  try {
    return read();
  } catch (e) {
    throw e instanceof RangeError || e instanceof TypeError ? new Crossing(e.message) : e;
  }
}

function checked(value, kind) {
  if (!(value instanceof kind)) {
    throw wrong(value, kind.name);
  }
  return value;
}

function writeDateTime(out, { date, time }) {
  zigzagged(out, 1, date.epochDay);
  number(out, 2, time.nanoOfDay);
}

const readTime = (raw) => new values.LocalTime(BigInt.asIntN(64, BigInt(raw)));
const readDateTime = (fields) =>
  new values.LocalDateTime(new values.LocalDate(fields.sint64(1)), readTime(fields.number(2)));
const readOffset = (fields, field) => values.offsetId(fields.sint32(field));

function instant(value) {
  if (!(value instanceof Date)) {
    return value;
  }
  if (Number.isNaN(value.getTime())) {
    throw new Crossing('is an invalid Date, which says no instant');
  }
  return values.Instant.from(value);
}

function offset(value) {
  if (typeof value !== 'string') {
    throw wrong(value, "string, an offset as '+02:00'");
  }
  try {
    return values.offsetSeconds(value);
  } catch (e) {
    throw new Crossing(`is no offset: ${e.message}`);
  }
}

const sint32 = (raw) => Number(unzigzag(BigInt(raw) & 0xffffffffn));

const EXACT = {
  integer: new IntegerCodec(),
  decimal: new DecimalCodec(),
  uuid: new UuidCodec(),
  locale: new LocaleCodec(),
  instant: new ValueCodec(
    values.Instant,
    (out, v) => (zigzagged(out, 1, v.epochSecond), number(out, 2, v.nano)),
    (f) => new values.Instant(f.sint64(1), f.int32(2)),
    instant,
  ),
  duration: new ValueCodec(
    values.Duration,
    (out, v) => (zigzagged(out, 1, v.seconds), number(out, 2, v.nano)),
    (f) => new values.Duration(f.sint64(1), f.int32(2)),
  ),
  date: new NumberCodec('LocalDate', (v) => zigzag(checked(v, values.LocalDate).epochDay), (raw) => new values.LocalDate(unzigzag(raw))),
  time: new NumberCodec('LocalTime', (v) => checked(v, values.LocalTime).nanoOfDay, readTime),
  datetime: new ValueCodec(values.LocalDateTime, writeDateTime, readDateTime),
  offset_time: new ValueCodec(
    values.OffsetTime,
    (out, v) => (number(out, 1, v.time.nanoOfDay), zigzagged(out, 2, values.offsetSeconds(v.offset))),
    (f) => new values.OffsetTime(readTime(f.number(1)), readOffset(f, 2)),
  ),
  offset_datetime: new ValueCodec(
    values.OffsetDateTime,
    (out, v) => (writeDateTime(out, v.dateTime), zigzagged(out, 3, values.offsetSeconds(v.offset))),
    (f) => new values.OffsetDateTime(readDateTime(f), readOffset(f, 3)),
  ),
  zoned_datetime: new ValueCodec(
    values.ZonedDateTime,
    (out, v) => {
      writeDateTime(out, v.dateTime);
      zigzagged(out, 3, values.offsetSeconds(v.offset));
      out.tag(4, LENGTH);
      STRING.write(out, v.zone);
    },
    (f) => new values.ZonedDateTime(readDateTime(f), readOffset(f, 3), f.text(4)),
  ),
  year: new NumberCodec('number', (v) => zigzag(PRIMITIVES.int.checked(v)), sint32),
  year_month: new ValueCodec(
    values.YearMonth,
    (out, v) => (zigzagged(out, 1, v.year), number(out, 2, v.month)),
    (f) => new values.YearMonth(f.sint32(1), f.int32(2)),
  ),
  month_day: new ValueCodec(
    values.MonthDay,
    (out, v) => (number(out, 1, v.month), number(out, 2, v.day)),
    (f) => new values.MonthDay(f.int32(1), f.int32(2)),
  ),
  period: new ValueCodec(
    values.Period,
    (out, v) => (zigzagged(out, 1, v.years), zigzagged(out, 2, v.months), zigzagged(out, 3, v.days)),
    (f) => new values.Period(f.sint32(1), f.sint32(2), f.sint32(3)),
  ),
  zone: STRING,
  zone_offset: new NumberCodec("string, an offset as '+02:00'", (v) => zigzag(offset(v)), (raw) => values.offsetId(sint32(raw)), true),
};

module.exports = { EXACT };
