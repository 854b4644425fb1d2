// A forecast, as a JavaScript person would write it.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Decimal, LocalDate } from 'graft-guest';
import { Outlook, UnknownPlaceException } from 'graft:weather';
import { state } from './state.cjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const open = [];
let collected = 0;
const collecting = new FinalizationRegistry(() => collected++);

class Station {
  #calls = 0;

  constructor(name) {
    this.name = name;
    open.push(name);
    collecting.register(this);
  }

  count() {
    return ++this.#calls;
  }

  close() {
    open.splice(open.indexOf(this.name), 1);
  }
}

export class Forecast {
  outlook(place, readings) {
    if (!place) {
      throw new UnknownPlaceException('a place without a name', { place });
    }
    const counts = {};
    for (const { sky } of readings) {
      counts[sky] = (counts[sky] ?? 0) + 1;
    }
    return new Outlook({
      placeName: place.toUpperCase(),
      day: dayOf(readings[0].at),
      readings,
      warning: readings.some(({ degrees }) => degrees.compareTo(30) > 0) ? 'hot' : null,
      counts,
    });
  }

  meanDegrees(readings) {
    return readings.reduce((sum, { degrees }) => sum.plus(degrees), Decimal.of('0.00')).dividedBy(readings.length);
  }

  reversed(bytes) {
    return bytes.toReversed();
  }

  async ring(bell, times) {
    let sum = 0;
    for (let i = 0; i < times; i++) {
      sum += await bell.ring(`ring ${i}`);
    }
    return sum;
  }

  open(name) {
    return new Station(name);
  }

  isMine(station) {
    return station instanceof Station;
  }

  openStations() {
    return [...open, ...state].sort().join();
  }

  async later(text) {
    await new Promise((resolve) => setTimeout(resolve, text === 'slow' ? 300 : 10));
    return text + text;
  }

  async fail(how) {
    await FAILURES[how]();
    return how;
  }

  wrong(how) {
    if (how === 'thrown') {
      throw new Proxy(new Error('hidden'), { getPrototypeOf: () => deep() });
    }
    return how === 'number' ? 5 : how === 'collected' ? String(collected) : null;
  }

  runtime() {
    return `${process.pid} ${process.version}`;
  }
}

function dayOf({ epochSecond }) {
  return LocalDate.of(1970, 1, 1).plusDays(Number(epochSecond / 86_400n));
}

const deep = () => deep() + 1;
const spin = () => {
  for (;;);
};

const FAILURES = {
  type() {
    null.length;
  },
  text() {
    throw 'just a text';
  },
  cause() {
    try {
      JSON.parse('{');
    } catch (e) {
      throw new Error('no number', { cause: e });
    }
  },
  all: () => Promise.any([Promise.reject(new Error('one')), Promise.reject(new RangeError('two'))]),
  exit: () => process.exit(3),
  'exit later': () => new Promise(() => setTimeout(() => process.exit(3), 1)),
  'really exit': () => process.reallyExit(3),
  abort: () => process.abort(),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  signal: () => process.on('SIGTERM', () => {}),
  chdir: () => process.chdir('/'),
  deep,
  reject() {
    Promise.reject(new Error('nobody hears this'));
  },
  uncaught() {
    setTimeout(() => {
      throw new Error('nobody catches this');
    }, 1);
  },
  print: () => console.error('printed by JavaScript'),
  spin,
  async 'spin later'() {
    await new Promise((resolve) => setImmediate(resolve));
    spin();
  },
  'spin in a timer': () => new Promise(() => setTimeout(spin, 1)),
  async 'spin on promises'() {
    for (;;) {
      await null;
    }
  },
  collect,
  never: () => new Promise(() => {}),
  async forever() {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
};
