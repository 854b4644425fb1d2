// Publishes, as a JavaScript person would write it.

import { UnknownPlaceException } from 'graft:weather';

const heard = [];

class Station {
  constructor(number) {
    this.number = number;
  }

  count() {
    return this.number;
  }

  close() {
    heard.push(`station ${this.number}`);
  }
}

const STREAMS = {
  list: () => Array.from({ length: 200 }, (_, i) => i),
  *three() {
    yield* [1, 2, 3];
  },
  *endless() {
    try {
      for (let i = 0; ; i++) {
        heard.push(i);
        yield i;
      }
    } finally {
      heard.push('closed');
    }
  },
  *declared() {
    yield 1;
    throw new UnknownPlaceException('gone', { place: 'Oslo' });
  },
  async *undeclared() {
    yield 1;
    await null;
    throw new RangeError('gone');
  },
  *wrong() {
    yield 1;
    yield 'two';
  },
  async *async() {
    yield 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    yield 2;
  },
  async *waiting() {
    heard.push('waiting');
    await new Promise((resolve) => setTimeout(resolve, 3_600_000));
    yield 1;
  },
  none: () => null,
};

export class Feed {
  numbers(how) {
    if (!how) {
      throw new UnknownPlaceException('no feed', { place: 'nowhere' });
    }
    return STREAMS[how]();
  }

  *stations() {
    for (let i = 0; i < 3; i++) {
      yield new Station(i);
    }
  }

  open() {
    return new Feed();
  }

  async sum(other, how, count) {
    let sum = 0;
    let left = count;
    for await (const number of other.numbers(how)) {
      sum += number;
      if (--left === 0) {
        break;
      }
    }
    return sum;
  }

  heard() {
    return heard.join();
  }
}
