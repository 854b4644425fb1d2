// Random numbers that follow from a request: those that `boutique.shop.Chance` draws in Java.
//
// Both sides have to draw the same, or receipts would differ. That takes the generators of `java.util`, which are specified to
// the bit.

const WIDTH = 48;

/** `java.util.Random`, whose seed follows from the request. */
export class Chance {
  #state;

  constructor(...request) {
    const hash = request.reduce((hashed, text) => (Math.imul(31, hashed) + stringHash(text)) | 0, 1);
    this.#state = BigInt.asUintN(WIDTH, spread(BigInt(hash)) ^ 0x5deece66dn);
  }

  /** A number from 0 to just below the bound. */
  below(bound) {
    if ((bound & -bound) === bound) {
      return Number((BigInt(bound) * BigInt(this.#next31())) >> 31n);
    }
    for (;;) {
      const drawn = this.#next31();
      const number = drawn % bound;
      if (drawn - number + bound - 1 < 2 ** 31) { // else some numbers would be drawn more often than others
        return number;
      }
    }
  }

  /** The items in the order that `Collections.shuffle` would give them. */
  shuffled(items) {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i--) {
      const other = this.below(i + 1);
      [order[i], order[other]] = [order[other], order[i]];
    }
    return order;
  }

  #next31() {
    this.#state = BigInt.asUintN(WIDTH, this.#state * 0x5deece66dn + 0xbn);
    return Number(this.#state >> 17n);
  }
}

/** The first number of a `java.util.SplittableRandom`. */
function spread(seed) {
  let z = BigInt.asUintN(64, seed + 0x9e3779b97f4a7c15n);
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

/** `String.hashCode`. */
function stringHash(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return hash;
}
