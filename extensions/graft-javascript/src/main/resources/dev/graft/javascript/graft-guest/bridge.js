'use strict';
// What the JVM's side of the bridge calls, and what it is sent: messages of a kind, a number and a content.

const { AsyncLocalStorage } = require('async_hooks');
const net = require('net');
const failures = require('./failures');
const { Guest } = require('./guest');
const guards = require('./guards');
const modules = require('./modules');
const replies = require('./replies');
const { place, stackOf, textOf, typeOf } = require('./thrown');
const library = require('./index');
const types = require('./types');
const { Writer } = require('./wire');

// what comes
const CALL = 1;
const ANSWER = 2;
const RELEASE = 3;
const OPEN = 4;
const TYPES = 5;
// what goes
const REPLY = 1;
const HOST_CALL = 2;
const RELEASED = 3;
const WARNING = 4;
const PULLED = 5; // a reply that has elements

const HEAD = 9;
const MOST = 0x7fff_fff0; // what an array of the JVM holds

const current = new AsyncLocalStorage(); // the number of the call that code runs in
const waiting = new Map(); // calls of the host, by their numbers
let lastCall = 0;
let running = 0; // the call whose first stretch runs
let send;
let lineOf;
let leaving; // memory that short messages go in

/** Calls whose promise nobody has any more, so that nothing can settle it. */
const lost = new FinalizationRegistry((id) => {
  const why = 'the code of the call was ended, or nothing is left that could settle its promise';
  reply(id, replies.refusal(failures.CANCELLED, failures.UNKNOWN, why));
});

function message(kind, id, write) {
  const out = new Writer(leaving);
  out.byte(kind);
  out.int64(id);
  write(out);
  if (out.bytes === leaving) {
    send(out.position);
  } else {
    send(out.position, new Uint8Array(out.done())); // of just this size
  }
}

function reply(id, bytes, kind = REPLY) {
  try {
    if (bytes.length > MOST) {
      throw new RangeError(`no more than ${MOST} can cross`);
    }
    message(kind, id, (out) => out.raw(bytes));
  } catch (e) {
    const tooLarge = `the result has ${bytes.length} bytes, and ${textOf(e)}; return less`;
    message(REPLY, id, (out) => out.raw(replies.refusal(failures.LIMIT, failures.EXECUTED, tooLarge)));
  }
}

const host = {
  call(number, contract, method, payload) {
    return new Promise((resolve) => {
      const id = ++lastCall;
      message(HOST_CALL, id, (out) => {
        out.int64(current.getStore() ?? 0);
        out.int64(number);
        out.int32(contract);
        out.int32(method);
        out.raw(payload);
      });
      waiting.set(id, resolve);
    });
  },
  release(number) {
    message(RELEASED, number, () => {});
  },
};

const guest = new Guest(host);

function call(id, content) {
  running = id;
  const number = content.readBigInt64BE(0);
  const kind = guest.isPull(number) ? PULLED : REPLY;
  const answer = current.run(id, () => guest.call(number, content.readInt32BE(8), content.readInt32BE(12), content.subarray(16)));
  if (answer instanceof Promise) {
    settle(id, answer, kind);
  } else {
    reply(id, answer, kind);
  }
  running = 0;
}

/** Its reply goes out when it is there; nothing here holds the promise meanwhile. */
function settle(id, answer, kind) {
  const token = {};
  const done = (bytes) => {
    lost.unregister(token);
    reply(id, bytes, kind);
  };
  lost.register(answer, id, token);
  answer.then(done, (e) => done(replies.raised(e)));
}

async function open(content) {
  const asked = JSON.parse(content.toString('utf8'));
  const published = new Map([...guest.describe(asked.contracts)].map(([name, members]) => [`graft:${name}`, members]));
  published.set('graft-guest', new Map(Object.entries({ ...library, grafts: guest.grafts })));
  modules.install(published);
  const importing = require(modules.IMPORT).default;
  const problems = await guest.open(asked, importing, (e) => (e instanceof SyntaxError ? modules.misspelt(lineOf) : null));
  return problems.length ? `!${problems.join('\n')}` : `=${[...guest.served.keys()].sort((a, b) => a - b).join(',')}`;
}

const text = (value) => Buffer.from(value.toWellFormed());

function failed(e) {
  return `!${place(e) ?? 'the guest library'}: ${typeOf(e)}: ${textOf(e)}`;
}

const KINDS = {
  [CALL]: call,
  [ANSWER](id, content) {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(content);
  },
  [RELEASE](id) {
    Promise.resolve(guest.release(id)).catch(warn);
  },
  [OPEN](id, content) {
    open(content).then((answer) => reply(id, text(answer)), (e) => reply(id, text(failed(e))));
  },
  [TYPES](id, content) {
    try {
      const { modules: [folder], contracts } = JSON.parse(content.toString('utf8'));
      reply(id, text(types.write(folder, contracts).join('\n')));
    } catch (e) {
      reply(id, text(failed(e)));
    }
  },
};

function warn(thrown) {
  const stack = stackOf(thrown) ?? `${typeOf(thrown)}: ${textOf(thrown)}`;
  message(WARNING, 0, (out) => out.plainText(stack.toWellFormed()));
}

/**
 * Begins.
 *
 * @param toHost takes the length of a message that is in the memory that short ones go in, or else it, too
 * @param lineOfError the line where a module's text does not parse; 0 if it does
 * @param shared memory that short messages come in
 * @param forHost memory that short messages go in
 */
function connect(toHost, lineOfError, shared, forHost) {
  send = toHost;
  lineOf = lineOfError;
  leaving = Buffer.from(forHost);
  guards.install(warn);
  const bytes = new Uint8Array(shared);
  /** Takes a message, of which the length is given if it is in the shared memory. */
  const receive = (length, long) => {
    const data = long ? Buffer.from(long) : Buffer.from(bytes.subarray(0, length));
    try {
      const number = data.readBigInt64BE(1);
      KINDS[data[0]](data[0] === RELEASE ? number : Number(number), data.subarray(HEAD));
    } catch (e) {
      warn(e);
    }
    process._tickCallback();
  };
  return { receive, terminated, wakeBy };
}

/** The code that ran was ended by force. */
function terminated() {
  guards.recover();
  const ended = running;
  running = 0;
  if (ended) {
    reply(ended, replies.refusal(failures.CANCELLED, failures.UNKNOWN, 'the code of the call was ended, as nobody waited for it any more'));
  }
}

/** Connects to the host, which writes when the event loop is to come back; alone that does not keep the loop. */
function wakeBy(port, address, secret) {
  const socket = net.connect(port, address, () => socket.write(Buffer.from(secret)));
  socket.setNoDelay(true);
  socket.unref();
  socket.on('data', () => {});
  socket.on('error', warn);
}

module.exports = { connect };
