'use strict';
// Exceptions as what is told of them, and what the host tells of its own.

const path = require('path');
const { fileURLToPath } = require('url');
const { classOf } = require('./crossing');

const DEEPEST = 50;
const AT = /^\s+at (?:async )?(?:(.*?) \()?((?:[a-z-]+:\/*)?[^()]*?):(\d+):\d+\)?$/;

/**
 * An exception of the host that no contract declares: `type` is its class in Java, `frames` where it was thrown, `errors` its
 * suppressed ones. Code may throw one, too, for the host to have it as its own.
 */
class HostError extends Error {
  constructor(type, reason = null, { frames = [], cause, errors = [] } = {}) {
    super(reason === null ? type : `${type}: ${reason}`, cause === undefined || cause === null ? undefined : { cause });
    Object.assign(this, { type, reason, frames });
    Object.defineProperty(this, 'errors', { value: errors });
  }
}
Object.defineProperty(HostError.prototype, 'name', { value: 'HostError', configurable: true, writable: true });

/** What the host is told; `declared` is the name that the contract has for it. */
function tell(thrown, declared = null, seen = []) {
  const host = thrown instanceof HostError;
  const now = [...seen, thrown];
  const deep = now.length >= DEEPEST;
  const known = (other) => now.includes(other);
  const cause = part(thrown, 'cause');
  const isCut = cause !== undefined && cause !== null && deep;
  const message = host ? thrown.reason : textOf(thrown);
  const inner = (host || thrown instanceof AggregateError) && Array.isArray(thrown.errors) ? thrown.errors : [];
  return {
    type: declared ?? (host ? thrown.type : typeOf(thrown)),
    message: isCut ? `(and causes left out beyond a depth of ${DEEPEST}) ${message}` : message,
    frames: [...(host ? thrown.frames : []), ...frames(thrown)],
    cause: cause === undefined || cause === null || known(cause) || deep ? null : tell(cause, null, now),
    suppressed: deep ? [] : inner.filter((each) => !known(each)).map((each) => tell(each, null, now)),
  };
}

/** A property, which code of the user's may compute. */
function part(thrown, name) {
  try {
    return typeof thrown === 'object' && thrown !== null ? thrown[name] : undefined;
  } catch {
    return undefined;
  }
}

function typeOf(thrown) {
  if (typeof thrown !== 'object' || thrown === null) {
    return thrown === null ? 'null' : typeof thrown;
  }
  try {
    return String(classOf(thrown)?.name || part(thrown, 'name') || 'Object');
  } catch {
    return 'Object';
  }
}

function textOf(thrown) {
  try {
    return thrown instanceof Error ? String(thrown.message) : typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown);
  } catch (e) {
    return `(its message cannot be had: ${typeOf(e)})`;
  }
}

/** Where it was thrown, the innermost first, without this library and Node's own code. */
function frames(thrown) {
  return lines(thrown)
    .map((line) => AT.exec(line))
    .filter((found) => found && isOfUser(found[2]))
    .map(([, called, file, line]) => frame(called, file, Number(line)));
}

/** Its stack as a text, if it has one. */
function stackOf(thrown) {
  const stack = part(thrown, 'stack');
  return typeof stack === 'string' ? stack : undefined;
}

const lines = (thrown) => stackOf(thrown)?.split('\n') ?? [];

const isOfUser = (file) => !file.startsWith('node:') && !file.startsWith('graft-guest/') && !file.startsWith(__dirname + path.sep) && file !== '<anonymous>';

function frame(called, file, line) {
  const name = (called ?? '<anonymous>').replace(/^new /, '').replace(/ \[as .*\]$/, '');
  const point = name.lastIndexOf('.');
  const base = path.basename(file);
  const owner = point > 0 ? name.slice(0, point) : path.basename(base, path.extname(base));
  return { type: owner, method: name.slice(point + 1), file: base, line };
}

/** The file and line of the user's code that it comes from; for a text that does not parse, where that is. */
function place(thrown) {
  for (const line of lines(thrown)) {
    const head = /^(file:\/\/.*|\/.*|[A-Za-z]:\\.*):(\d+)$/.exec(line);
    const found = head ?? AT.exec(line)?.slice(1);
    const [file, number] = head ? head.slice(1) : (found ?? []).slice(1);
    if (file && isOfUser(file)) {
      return `${file.startsWith('file:') ? fileURLToPath(file) : file}:${number}`;
    }
  }
  return null;
}

/** An exception of the host's, with its causes and suppressed ones. */
function rebuild({ type, message, frames, cause, suppressed }) {
  return new HostError(type, message, { frames, cause: cause && rebuild(cause), errors: suppressed.map(rebuild) });
}

module.exports = { HostError, place, rebuild, stackOf, tell, textOf, typeOf };
