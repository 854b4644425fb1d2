'use strict';
// Keeps code from ending or changing the process, which is not its own.

const timers = require('timers');

const OF_THE_PROCESS = [
  'abort', 'chdir', 'execve', 'initgroups', 'reallyExit', 'setegid', 'seteuid', 'setgid', 'setgroups', 'setuid', '_kill', '_debugEnd',
];

/** Code wanted to end or to change the process. */
class ProcessError extends Error {
  constructor(what) {
    super(`${what}: the process is the JVM's, too`);
  }
}
Object.defineProperty(ProcessError.prototype, 'name', { value: 'ProcessError', configurable: true, writable: true });

const refuse = (text) => {
  throw new ProcessError(text);
};

/** @param warn is told what was thrown where nobody could catch it */
function install(warn) {
  for (const name of OF_THE_PROCESS) {
    if (typeof process[name] === 'function') {
      process[name] = () => refuse(`process.${name}() was called`);
    }
  }
  process.exit = (code) => refuse(`process.exit(${code ?? ''}) was called`);
  guardKill();
  guardSignals();
  const umask = process.umask;
  process.umask = (...mask) => (mask.length ? refuse('process.umask() was called') : umask());
  process.setUncaughtExceptionCaptureCallback((thrown) => {
    if (thrown !== TERMINATED) {
      warn(thrown);
    }
  });
  deferCallbacks();
}

function guardKill() {
  const kill = process.kill;
  const own = process.pid;
  process.kill = (pid, signal) => {
    const toOthers = Number.isInteger(pid) && pid > 0 && pid !== own;
    return toOthers || (signal === 0 && pid > 0) ? allowKill(kill, pid, signal) : refuse(`process.kill(${pid}) was called`);
  };
}

const nodeKill = process._kill;

function allowKill(kill, pid, signal) {
  const guarded = process._kill;
  process._kill = nodeKill;
  try {
    return kill.call(process, pid, signal);
  } finally {
    process._kill = guarded;
  }
}

/** A listener for a signal would replace the JVM's. */
function guardSignals() {
  for (const name of ['on', 'addListener', 'once', 'prependListener', 'prependOnceListener']) {
    const add = process[name];
    process[name] = function (event, ...rest) {
      if (typeof event === 'string' && /^SIG[A-Z0-9]+$/.test(event)) {
        refuse(`process.${name}('${event}') was called`);
      }
      return add.call(this, event, ...rest);
    };
  }
}

/** What is thrown into Node to make it forget what it was in the middle of. */
const TERMINATED = new Error('terminated');

/** After code was ended by force: what `finally` would have done in Node's own code. */
function recover() {
  process._fatalException(TERMINATED, false);
}

/**
 * Timers run their callbacks as microtasks of their own. Code that is ended by force is so never in the middle of Node's lists of
 * timers, which would not survive that.
 */
function deferCallbacks() {
  for (const name of ['setTimeout', 'setInterval', 'setImmediate']) {
    const original = timers[name];
    const deferred = {
      [name](callback, ...rest) {
        if (typeof callback !== 'function') {
          return original(callback, ...rest);
        }
        const timer = original((...given) => queueMicrotask(() => callback.apply(timer, given)), ...rest);
        return timer;
      },
    }[name];
    Object.defineProperties(deferred, Object.getOwnPropertyDescriptors(original));
    timers[name] = deferred;
    globalThis[name] = deferred;
  }
  require('module').syncBuiltinESMExports();
}

module.exports = { install, recover };
