'use strict';
// Values of java.time, each with all that Java's has. They cannot be changed.

const NANOS = 1_000_000_000;
const DAY_NANOS = 86_400 * NANOS;
const LEAST_LONG = -(2n ** 63n);
const MOST_LONG = 2n ** 63n - 1n;
const MOST_INT = 2 ** 31 - 1;
const MOST_DAY = 365_243_219_162;
const two = (value) => String(value).padStart(2, '0');

/** A whole number within bounds, as a number. */
function whole(value, least, most, what) {
  if (typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'bigint') {
    if (value >= least && value <= most) {
      return Number(value);
    }
  }
  throw new RangeError(`has ${String(value)} as its ${what}, which is a whole number from ${least} to ${most}`);
}

function long(value, what) {
  if (typeof value === 'number') {
    whole(value, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, what);
  }
  const exact = typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : null;
  if (exact === null || exact < LEAST_LONG || exact > MOST_LONG) {
    throw new TypeError(`${what} is a bigint of 64 bits, and this is ${String(value)}`);
  }
  return exact;
}

const int = (value, what) => whole(value, -MOST_INT - 1, MOST_INT, what);

/** Nanoseconds as a fraction: of 0, 3, 6 or 9 digits. */
function fraction(nano) {
  if (nano === 0) {
    return '';
  }
  const digits = String(nano).padStart(9, '0');
  return `.${digits.endsWith('000000') ? digits.slice(0, 3) : digits.endsWith('000') ? digits.slice(0, 6) : digits}`;
}

function nanosOf(digits) {
  return Number((digits ?? '').padEnd(9, '0'));
}

/** Of a text, the groups that an expression finds. */
function groups(expression, text, what) {
  const found = typeof text === 'string' ? expression.exec(text) : null;
  if (!found) {
    throw new RangeError(`'${String(text)}' is no ${what}`);
  }
  return found;
}

class Value {
  equals(other) {
    return other?.constructor === this.constructor && other.toString() === this.toString();
  }

  toJSON() {
    return this.toString();
  }
}

/** Days since 1970-01-01 of a date, by the calendar of ISO 8601. */
function epochDayOf(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

function dateOf(epochDay) {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const part = Math.floor((5 * ofYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return [years + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * part + 2) / 5) + 1];
}

function yearText(year) {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : year > 9999 ? `+${digits}` : digits;
}

/** A day of the calendar. */
class LocalDate extends Value {
  constructor(epochDay) {
    super();
    this.epochDay = whole(epochDay, -MOST_DAY * 2, MOST_DAY * 2, 'day');
    Object.freeze(this);
  }

  static of(year, month, day) {
    whole(year, -999_999_999, 999_999_999, 'year');
    whole(month, 1, 12, 'month');
    const made = new LocalDate(epochDayOf(year, month, day));
    if (made.day !== day || made.month !== month) {
      throw new RangeError(`there is no day ${day} in the month ${month} of ${year}`);
    }
    return made;
  }

  static parse(text) {
    const [, year, month, day] = groups(/^([+-]?\d{4,9})-(\d\d)-(\d\d)$/, text, 'date as 2026-11-28');
    return LocalDate.of(Number(year), Number(month), Number(day));
  }

  get year() {
    return dateOf(this.epochDay)[0];
  }

  get month() {
    return dateOf(this.epochDay)[1];
  }

  get day() {
    return dateOf(this.epochDay)[2];
  }

  plusDays(days) {
    return new LocalDate(this.epochDay + days);
  }

  toString() {
    const [year, month, day] = dateOf(this.epochDay);
    return `${yearText(year)}-${two(month)}-${two(day)}`;
  }
}

/** A time of the day, to the nanosecond. */
class LocalTime extends Value {
  constructor(nanoOfDay) {
    super();
    this.nanoOfDay = whole(nanoOfDay, 0, DAY_NANOS - 1, 'nanosecond of the day');
    Object.freeze(this);
  }

  static of(hour, minute, second = 0, nano = 0) {
    whole(hour, 0, 23, 'hour');
    whole(minute, 0, 59, 'minute');
    whole(second, 0, 59, 'second');
    return new LocalTime(((hour * 60 + minute) * 60 + second) * NANOS + whole(nano, 0, NANOS - 1, 'nanosecond'));
  }

  static parse(text) {
    const [, hour, minute, second, nano] = groups(/^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/, text, 'time as 12:30:00');
    return LocalTime.of(Number(hour), Number(minute), Number(second ?? 0), nanosOf(nano));
  }

  get hour() {
    return Math.floor(this.nanoOfDay / (3600 * NANOS));
  }

  get minute() {
    return Math.floor(this.nanoOfDay / (60 * NANOS)) % 60;
  }

  get second() {
    return Math.floor(this.nanoOfDay / NANOS) % 60;
  }

  get nano() {
    return this.nanoOfDay % NANOS;
  }

  toString() {
    const seconds = this.second || this.nano ? `:${two(this.second)}${fraction(this.nano)}` : '';
    return `${two(this.hour)}:${two(this.minute)}${seconds}`;
  }
}

/** A day and a time, in no zone. */
class LocalDateTime extends Value {
  constructor(date, time) {
    super();
    this.date = of(date, LocalDate);
    this.time = of(time, LocalTime);
    Object.freeze(this);
  }

  static parse(text) {
    const [, date, time] = groups(/^(.+)T(.+)$/, text, 'time as 2026-11-28T12:30:00');
    return new LocalDateTime(LocalDate.parse(date), LocalTime.parse(time));
  }

  toString() {
    return `${this.date}T${this.time}`;
  }
}

function of(value, kind) {
  if (!(value instanceof kind)) {
    throw new TypeError(`a ${kind.name} is due, and this is ${String(value)}`);
  }
  return value;
}

/** A point in time: seconds since 1970 in UTC, and nanoseconds of the second. */
class Instant extends Value {
  constructor(epochSecond, nano = 0) {
    super();
    this.epochSecond = long(epochSecond, 'epochSecond');
    this.nano = whole(nano, 0, NANOS - 1, 'nanosecond');
    Object.freeze(this);
  }

  static now() {
    return Instant.from(new Date());
  }

  static from(date) {
    const milli = date.getTime();
    if (Number.isNaN(milli)) {
      throw new RangeError('the Date is invalid');
    }
    const second = Math.floor(milli / 1000);
    return new Instant(BigInt(second), (milli - second * 1000) * 1_000_000);
  }

  static parse(text) {
    const [, date, time] = groups(/^(.+)T(.+)Z$/, text, 'instant as 2026-11-28T12:30:00Z');
    const of = LocalTime.parse(time);
    return new Instant(BigInt(LocalDate.parse(date).epochDay) * 86_400n + BigInt(Math.floor(of.nanoOfDay / NANOS)), of.nano);
  }

  get epochMilli() {
    return Number(this.epochSecond) * 1000 + Math.floor(this.nano / 1_000_000);
  }

  /** To the millisecond, and invalid where Date does not reach. */
  toDate() {
    return new Date(this.epochMilli);
  }

  compareTo(other) {
    const [a, b] = this.epochSecond === other.epochSecond ? [this.nano, other.nano] : [this.epochSecond, other.epochSecond];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  toString() {
    let day = this.epochSecond / 86_400n;
    let second = Number(this.epochSecond % 86_400n);
    if (second < 0) {
      day -= 1n;
      second += 86_400;
    }
    const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    return `${new LocalDate(Number(day))}T${time}${fraction(this.nano)}Z`;
  }
}

/** An amount of time: seconds, also negative ones, and nanoseconds to add. */
class Duration extends Value {
  constructor(seconds, nano = 0) {
    super();
    this.seconds = long(seconds, 'seconds');
    this.nano = whole(nano, 0, NANOS - 1, 'nanoseconds');
    Object.freeze(this);
  }

  static ofMillis(millis) {
    const seconds = Math.floor(whole(millis, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'milliseconds') / 1000);
    return new Duration(BigInt(seconds), (millis - seconds * 1000) * 1_000_000);
  }

  /** To the millisecond, rounded down. */
  toMillis() {
    return Number(this.seconds) * 1000 + Math.floor(this.nano / 1_000_000);
  }

  toString() {
    const total = this.seconds * BigInt(NANOS) + BigInt(this.nano);
    const size = total < 0n ? -total : total;
    const sign = total < 0n ? '-' : '';
    const seconds = size / BigInt(NANOS);
    const rest = size % BigInt(NANOS);
    const hours = seconds / 3600n;
    const minutes = (seconds / 60n) % 60n;
    const below = rest ? `.${String(rest).padStart(9, '0').replace(/0+$/, '')}` : '';
    const last = seconds % 60n || rest ? `${sign}${seconds % 60n}${below}S` : '';
    const text = `${hours ? `${sign}${hours}H` : ''}${minutes ? `${sign}${minutes}M` : ''}${last}`;
    return `PT${text || '0S'}`;
  }
}

/** Years, months and days. */
class Period extends Value {
  constructor(years = 0, months = 0, days = 0) {
    super();
    this.years = int(years, 'years');
    this.months = int(months, 'months');
    this.days = int(days, 'days');
    Object.freeze(this);
  }

  toString() {
    const part = (value, unit) => (value ? `${value}${unit}` : '');
    return `P${part(this.years, 'Y')}${part(this.months, 'M')}${part(this.days, 'D') || (this.years || this.months ? '' : '0D')}`;
  }
}

class YearMonth extends Value {
  constructor(year, month) {
    super();
    this.year = int(year, 'year');
    this.month = whole(month, 1, 12, 'month');
    Object.freeze(this);
  }

  toString() {
    return `${yearText(this.year)}-${two(this.month)}`;
  }
}

class MonthDay extends Value {
  constructor(month, day) {
    super();
    this.month = whole(month, 1, 12, 'month');
    this.day = whole(day, 1, 31, 'day');
    Object.freeze(this);
  }

  toString() {
    return `--${two(this.month)}-${two(this.day)}`;
  }
}

const MOST_OFFSET = 18 * 3600;

/** `Z`, `+02:00` or `-01:02:03`, as Java writes it. */
function offsetId(seconds) {
  if (seconds === 0) {
    return 'Z';
  }
  const size = Math.abs(whole(seconds, -MOST_OFFSET, MOST_OFFSET, 'offset'));
  const text = `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`;
  return size % 60 ? `${text}:${two(size % 60)}` : text;
}

/** The seconds of an offset's id. */
function offsetSeconds(id) {
  if (id === 'Z') {
    return 0;
  }
  const [, sign, hours, minutes, seconds] = groups(/^([+-])(\d\d):(\d\d)(?::(\d\d))?$/, id, "offset as 'Z' or '+02:00'");
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return whole(sign === '-' ? -size : size, -MOST_OFFSET, MOST_OFFSET, 'offset');
}

/** A time of the day with its offset from UTC, as `+02:00`. */
class OffsetTime extends Value {
  constructor(time, offset) {
    super();
    this.time = of(time, LocalTime);
    this.offset = offsetId(offsetSeconds(offset));
    Object.freeze(this);
  }

  toString() {
    return `${this.time}${this.offset}`;
  }
}

function instantOf(dateTime, offset) {
  const { date, time } = dateTime;
  const seconds = Math.floor(time.nanoOfDay / NANOS) - offsetSeconds(offset);
  return new Instant(BigInt(date.epochDay) * 86_400n + BigInt(seconds), time.nano);
}

/** A day and a time with their offset from UTC. */
class OffsetDateTime extends Value {
  constructor(dateTime, offset) {
    super();
    this.dateTime = of(dateTime, LocalDateTime);
    this.offset = offsetId(offsetSeconds(offset));
    Object.freeze(this);
  }

  toInstant() {
    return instantOf(this.dateTime, this.offset);
  }

  toString() {
    return `${this.dateTime}${this.offset}`;
  }
}

/** A day and a time in a zone; the offset tells which of two hours it is where clocks are set back. */
class ZonedDateTime extends Value {
  constructor(dateTime, offset, zone) {
    super();
    this.dateTime = of(dateTime, LocalDateTime);
    this.offset = offsetId(offsetSeconds(offset));
    if (typeof zone !== 'string') {
      throw new TypeError(`a zone is the id of one, and this is ${String(zone)}`);
    }
    this.zone = zone;
    Object.freeze(this);
  }

  toInstant() {
    return instantOf(this.dateTime, this.offset);
  }

  toString() {
    return `${this.dateTime}${this.offset}${this.zone === this.offset ? '' : `[${this.zone}]`}`;
  }
}

/** A locale that no tag of BCP 47 says; others are a string. */
class Locale extends Value {
  constructor(language = '', country = '', variant = '') {
    super();
    this.language = language;
    this.country = country;
    this.variant = variant;
    Object.freeze(this);
  }

  toString() {
    return [this.language, this.country, this.variant].join('_');
  }
}

module.exports = {
  Duration, Instant, LocalDate, LocalDateTime, LocalTime, Locale, MonthDay, OffsetDateTime, OffsetTime, Period, YearMonth,
  ZonedDateTime, offsetId, offsetSeconds,
};
