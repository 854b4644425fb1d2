// What many threads call at once: callbacks, objects, exceptions and streams.

import { setImmediate as turn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { UnknownPlaceException } from 'graft:weather';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

let alive = 0;
const registry = new FinalizationRegistry(() => alive--);

/** An object that is told from those that were collected. */
function counted(object) {
  alive++;
  registry.register(object);
  return object;
}

class Station {
  #calls = 0;

  constructor() {
    counted(this);
  }

  count() {
    return ++this.#calls;
  }

  close() {}
}

export class Feed {
  numbers(how) {
    if (how === 'declared') {
      throw new UnknownPlaceException('no feed', { place: 'nowhere' });
    }
    if (how === 'undeclared') {
      throw new RangeError(how);
    }
    return how === 'left' ? left() : counted(numbers(how));
  }

  stations() {
    return counted(Array.from({ length: 3 }, () => new Station()));
  }

  open() {
    return counted(new Feed());
  }

  async sum(other, how, count) {
    let sum = 0;
    let left = count;
    if (how === 'dropped') {
      const numbers = other.numbers(how)[Symbol.asyncIterator]();
      return (await numbers.next()).value + (await numbers.next()).value;
    }
    try {
      for await (const number of other.numbers(how)) {
        sum += number;
        if (--left === 0) {
          break;
        }
      }
    } catch (e) {
      if (!(e instanceof UnknownPlaceException)) {
        throw e;
      }
      return -e.place.length;
    }
    return sum;
  }

  heard() {
    return '';
  }
}

function* numbers(how) {
  for (let i = 0; i < 1000; i++) {
    yield i;
    if (how === 'failing') {
      throw new UnknownPlaceException('gone', { place: 'Oslo' });
    }
  }
}

/** What there still is: objects that the host had, and memory in KiB, of V8's and beside it. */
async function* left() {
  collect();
  await turn(); // finalizers have run then
  const { heapUsed, external } = process.memoryUsage();
  yield* [alive, heapUsed >> 10, external >> 10];
}
