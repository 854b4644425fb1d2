'use strict';
// Methods that publish, in both directions: whoever reads pulls.

const { Crossing } = require('./crossing');
const replies = require('./replies');
const { Links } = require('./references');
const { HostError } = require('./thrown');
const { Writer } = require('./wire');

const COUNT_SIZE = 4;
const AT_ONCE = 16;
const LARGE = 1 << 20; // bytes; a reply that has as many takes no more elements

/** What a method of ours has returned, for the host to subscribe to: of a generator, which runs once, one time. */
class Publisher {
  #value;
  #first;

  constructor(value, method, guest) {
    this.#value = value;
    this.method = method;
    this.guest = guest;
    this.#first = new Stream(value, method, guest); // now, so that the call fails if there is nothing to publish
  }

  /** The reply to one more subscription. */
  subscribe() {
    try {
      const stream = this.#first ?? this.#again();
      this.#first = null;
      const number = this.guest.keep(stream);
      return replies.reply(replies.STREAM, (out) => out.int64(number));
    } catch (thrown) {
      return failed(thrown, this.method, this.guest);
    }
  }

  #again() {
    if (iteratorOf(this.#value) === this.#value) {
      const text = `what ${this.method.signature} returned had a subscriber before, and a generator runs once; call the method again for each`;
      throw new HostError('java.lang.IllegalStateException', `${text} subscription, or return what can be iterated again`);
    }
    return new Stream(this.#value, this.method, this.guest);
  }

  /** Nobody subscribes any more; who has may go on. */
  cancel() {
    return this.#first?.cancel();
  }
}

function iteratorOf(value) {
  if (value === null || value === undefined) {
    throw new Crossing(`method returned ${value} instead of a Flow.Publisher`);
  }
  const iterate = typeof value === 'string' ? undefined : (value[Symbol.asyncIterator] ?? value[Symbol.iterator]);
  if (typeof iterate !== 'function') {
    throw new Crossing('is nothing that can be iterated, and the contract says a generator or another iterable', 'result');
  }
  return iterate.call(value);
}

function failed(thrown, method, guest) {
  return thrown instanceof Crossing ? replies.refused(thrown) : replies.raised(thrown, method, new Links(guest));
}

/** Elements on their way to the host, which pulls them one reply after the other. */
class Stream {
  #iterator;
  #listed; // whether all elements are there, so that several go out at once
  #ahead = null; // the next element of a list, of which this shows whether there is one
  #failure = null; // the reply to the next pull
  #over = false;

  constructor(value, method, guest) {
    this.method = method;
    this.guest = guest;
    this.#iterator = iteratorOf(value);
    this.#listed = Array.isArray(value) || ArrayBuffer.isView(value) || value instanceof Set || value instanceof Map;
  }

  /** The reply to one. */
  async pull(payload) {
    const count = payload.readInt32BE(0);
    if (this.#failure) {
      return this.#failure;
    }
    const links = new Links(this.guest);
    const out = new Writer();
    let taken = 0;
    let ended = false;
    try {
      do {
        const { done, value } = this.#ahead ?? (await this.#iterator.next());
        this.#ahead = null;
        ended = Boolean(done);
        if (!ended) {
          this.#write(out, value, links);
          taken++;
        }
      } while (!ended && this.#listed && taken < count && out.position < LARGE);
      if (!ended && this.#listed) {
        this.#ahead = await this.#iterator.next();
        ended = Boolean(this.#ahead.done);
      }
    } catch (thrown) {
      this.#failure = failed(thrown, this.method, this.guest);
      if (taken === 0) {
        return this.#failure;
      }
    }
    return replies.reply(replies.RESULT, (whole) => {
      whole.byte(ended ? 1 : 0);
      links.write(whole, true);
      whole.raw(out.done());
    });
  }

  #write(out, value, links) {
    const message = new Writer();
    replies.writeElement(message, this.method.result, value, links);
    out.int32(message.position);
    out.raw(message.done());
  }

  /** Nobody reads any more. */
  async cancel() {
    if (!this.#over) {
      this.#over = true;
      await this.#iterator.return?.();
    }
  }
}

/** Streams of the host's whose iterators were dropped before their end. */
const dropped = new FinalizationRegistry((reading) => reading.over());

/**
 * What can be iterated of a method of the host's: each iteration calls it anew.
 *
 * `open()` calls the method and `pull(number, count)` the stream; both promise the host's reply.
 */
function elements(guest, method, { open, pull, release }) {
  return {
    [Symbol.asyncIterator]() {
      const reading = new Reading(release);
      const iterator = pulling(reading);
      dropped.register(iterator, reading, reading);
      return iterator;
    },
  };

  async function* pulling(reading) {
    try {
      const opened = replies.check(await open(), method, new Links(guest), replies.STREAM);
      reading.number = opened.readBigInt64BE(0);
      for (let ended = false; !ended; ) {
        const links = new Links(guest);
        const content = replies.check(await pull(reading.number, AT_ONCE), method, links);
        ended = content[0] === 1;
        const { all, failure } = read(links, content.subarray(1), method);
        yield* all;
        if (failure) {
          throw failure.thrown;
        }
      }
    } finally {
      dropped.unregister(reading);
      reading.over();
    }
  }
}

/** A stream of the host's, which is released once. */
class Reading {
  number = null;
  #release;

  constructor(release) {
    this.#release = release;
  }

  over() {
    if (this.number !== null) {
      this.#release(this.number);
      this.number = null;
    }
  }
}

/** The elements of a reply up to one that cannot be read, and why that is so. */
function read(links, content, method) {
  const all = [];
  let rest = links.read(content);
  try {
    while (rest.length > 0) {
      const end = COUNT_SIZE + rest.readInt32BE(0);
      all.push(replies.readElement(method.result, rest.subarray(COUNT_SIZE, end), links));
      rest = rest.subarray(end);
    }
    return { all };
  } catch (thrown) {
    return { all, failure: { thrown } };
  } finally {
    links.leave();
  }
}

function asking(count) {
  const out = new Writer(Buffer.allocUnsafe(COUNT_SIZE));
  out.int32(count);
  return out.done();
}

module.exports = { Publisher, Stream, asking, elements };
