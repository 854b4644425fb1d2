'use strict';
// Methods that publish, in both directions: whoever reads pulls.

const { Crossing } = require('./crossing');
const replies = require('./replies');
const { Links } = require('./references');
const { Writer } = require('./wire');

const COUNT_SIZE = 4;
const AT_ONCE = 16;

/** What a method of ours has returned; its elements go out as they are asked for. */
class Source {
  #iterator;
  #ready = [];
  #reading = null; // the step that is under way
  #end = null; // {done} or {error}, once the last step is over

  constructor(value, method, guest) {
    this.method = method;
    this.guest = guest;
    const iterate = value?.[Symbol.asyncIterator] ?? value?.[Symbol.iterator];
    if (typeof iterate !== 'function' || typeof value === 'string') {
      throw new Crossing('is nothing that can be iterated, and the contract says a generator or another iterable', 'result');
    }
    this.#iterator = iterate.call(value);
  }

  /** Waits for one element, or the end, and returns what there is by then, up to the number. */
  async pull(count) {
    while (this.#ready.length < count && this.#end === null) {
      this.#reading ??= this.#step();
      const first = this.#ready.length === 0;
      const arrived = first ? await this.#reading : await Promise.race([this.#reading, soon()]);
      if (!arrived) {
        break;
      }
    }
    const taken = this.#ready.splice(0, count);
    const ended = this.#end !== null && this.#ready.length === 0;
    if (taken.length === 0 && this.#end?.error !== undefined) {
      return this.#failed(this.#end.error.thrown);
    }
    return this.#reply(taken, ended && this.#end.error === undefined);
  }

  async #step() {
    try {
      const { done, value } = await this.#iterator.next();
      if (done) {
        this.#end = {};
      } else {
        this.#ready.push(value);
      }
    } catch (thrown) {
      this.#end = { error: { thrown } };
    }
    this.#reading = null;
    return true;
  }

  #reply(elements, ended) {
    const links = new Links(this.guest);
    const written = [];
    try {
      for (const element of elements) {
        const out = new Writer();
        replies.writeResult(out, this.method.result, element, links);
        written.push(out.done());
      }
    } catch (thrown) {
      this.#ready = [];
      this.#end = { error: { thrown } };
      return written.length > 0 ? this.#reply(elements.slice(0, written.length), false) : this.#failed(thrown);
    }
    return replies.reply(replies.RESULT, (out) => {
      out.byte(ended ? 1 : 0);
      links.write(out);
      for (const each of written) {
        out.int32(each.length);
        out.raw(each);
      }
    });
  }

  #failed(thrown) {
    return thrown instanceof Crossing ? replies.refused(thrown) : replies.raised(thrown, this.method, new Links(this.guest));
  }

  /** Nobody reads any more. */
  async cancel() {
    this.#end ??= {};
    await this.#iterator.return?.();
  }
}

/** Resolves to false when what is ready by now has had its turn. */
const soon = () => new Promise((resolve) => setImmediate(resolve, false));

/**
 * What can be iterated of a method of the host's: each iteration calls it anew.
 *
 * `open()` calls the method and `pull(number, count)` the stream; both promise the host's reply.
 */
function elements(guest, method, { open, pull, release }) {
  return {
    async *[Symbol.asyncIterator]() {
      const opened = replies.check(await open(), method, new Links(guest));
      const number = Number(opened.readBigInt64BE(0));
      try {
        for (let ended = false; !ended; ) {
          const links = new Links(guest);
          const content = replies.check(await pull(number, AT_ONCE), method, links);
          ended = content[0] === 1;
          yield* read(links, content.subarray(1), method);
        }
      } finally {
        release(number);
      }
    },
  };
}

function read(links, content, method) {
  const all = [];
  let rest = links.read(content);
  while (rest.length > 0) {
    const end = COUNT_SIZE + rest.readInt32BE(0);
    all.push(replies.readResult(method.result, rest.subarray(COUNT_SIZE, end), links));
    rest = rest.subarray(end);
  }
  links.leave();
  return all;
}

/** How many elements a payload asks for. */
const wanted = (payload) => payload.readInt32BE(0);

function asking(count) {
  const out = new Writer(COUNT_SIZE);
  out.int32(count);
  return out.done();
}

module.exports = { Source, asking, elements, wanted };
