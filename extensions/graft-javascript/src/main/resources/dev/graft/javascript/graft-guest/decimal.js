'use strict';
// Decimal numbers, as Java's BigDecimal has them.

const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,10}))?$/;
const LEAST_SCALE = -(2 ** 31);
const MOST_SCALE = 2 ** 31 - 1;
const power = (exponent) => 10n ** BigInt(exponent);

/** An exact decimal number: a whole number, and how many of its digits are behind the point. `1.0` and `1.00` are two of them. */
class Decimal {
  constructor(unscaled, scale = 0) {
    if (typeof unscaled !== 'bigint') {
      throw new TypeError(`a Decimal is made of a bigint and a scale, or by Decimal.of('1.50'); this is a ${typeof unscaled}`);
    }
    if (!Number.isInteger(scale) || scale < LEAST_SCALE || scale > MOST_SCALE) {
      throw new RangeError(`the scale of a Decimal has 32 bits, and this is ${scale}`);
    }
    this.unscaled = unscaled;
    this.scale = scale;
    Object.freeze(this);
  }

  /** Of a Decimal, a text as `-1.50` or `1E+3`, a bigint, or a number that is whole and exact. */
  static of(value) {
    if (value instanceof Decimal) {
      return value;
    }
    if (typeof value === 'bigint') {
      return new Decimal(value);
    }
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) {
        throw new RangeError(`the number ${value} is no exact decimal; write it as a text`);
      }
      return new Decimal(BigInt(value));
    }
    const parts = typeof value === 'string' ? SYNTAX.exec(value) : null;
    const digits = parts && parts[2] + (parts[3] ?? '');
    if (!digits) {
      throw new RangeError(`${typeof value === 'string' ? `'${value}'` : `a ${typeof value}`} is no decimal number`);
    }
    const unscaled = BigInt(digits);
    return new Decimal(parts[1] === '-' ? -unscaled : unscaled, (parts[3] ?? '').length - Number(parts[4] ?? 0));
  }

  plus(other) {
    const [a, b, scale] = aligned(this, Decimal.of(other));
    return new Decimal(a + b, scale);
  }

  minus(other) {
    const [a, b, scale] = aligned(this, Decimal.of(other));
    return new Decimal(a - b, scale);
  }

  times(other) {
    const factor = Decimal.of(other);
    return new Decimal(this.unscaled * factor.unscaled, this.scale + factor.scale);
  }

  /** The quotient with so many digits behind the point, rounded half to even. */
  dividedBy(other, scale = this.scale) {
    const divisor = Decimal.of(other);
    if (divisor.unscaled === 0n) {
      throw new RangeError('division by zero');
    }
    const shift = scale - this.scale + divisor.scale;
    const above = shift >= 0 ? this.unscaled * power(shift) : this.unscaled;
    return new Decimal(rounded(above, shift >= 0 ? divisor.unscaled : divisor.unscaled * power(-shift)), scale);
  }

  /** The same with so many digits behind the point, rounded half to even. */
  withScale(scale) {
    return this.dividedBy(1n, scale);
  }

  negated() {
    return new Decimal(-this.unscaled, this.scale);
  }

  /** -1, 0 or 1. */
  compareTo(other) {
    const [a, b] = aligned(this, Decimal.of(other));
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Whether it is the same number, written with as many digits. */
  equals(other) {
    return other instanceof Decimal && other.unscaled === this.unscaled && other.scale === this.scale;
  }

  /** The number that is next to it. */
  toNumber() {
    return Number(this.toString());
  }

  /** As Java writes it. */
  toString() {
    const sign = this.unscaled < 0n ? '-' : '';
    const digits = String(this.unscaled < 0n ? -this.unscaled : this.unscaled);
    const exponent = digits.length - 1 - this.scale;
    if (this.scale === 0) {
      return sign + digits;
    }
    if (this.scale > 0 && exponent >= -6) {
      const padded = digits.padStart(this.scale + 1, '0');
      return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
    }
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const written = exponent === 0 ? '' : `E${exponent > 0 ? '+' : ''}${exponent}`;
    return `${sign}${digits[0]}${fraction}${written}`;
  }

  toJSON() {
    return this.toString();
  }

  /** For a text the number as it is written; for `<` and the like the number next to it. */
  [Symbol.toPrimitive](hint) {
    return hint === 'number' ? this.toNumber() : this.toString();
  }
}

function aligned(a, b) {
  const scale = Math.max(a.scale, b.scale);
  return [a.unscaled * power(scale - a.scale), b.unscaled * power(scale - b.scale), scale];
}

function rounded(above, below) {
  const [a, b] = below < 0n ? [-above, -below] : [above, below];
  const quotient = a / b;
  const twice = (a % b) * 2n;
  const size = twice < 0n ? -twice : twice;
  const away = size > b || (size === b && quotient % 2n !== 0n);
  return away ? quotient + (twice < 0n ? -1n : 1n) : quotient;
}

module.exports = { Decimal, LEAST_SCALE, MOST_SCALE };
