'use strict';
// Replies as bytes: a status, and what it is about.

const { Crossing } = require('./crossing');
const failures = require('./failures');
const { inside } = require('./holders');
const { withTable } = require('./references');
const { HostError, rebuild, tell, textOf, typeOf } = require('./thrown');
const { Writer, parse } = require('./wire');

const RESULT = 0;
const THROWN = 1;
const REFUSED = 2;
const STREAM = 3;

const BUILT_IN = new Set([Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError, Object]);

function reply(status, write) {
  const out = new Writer();
  out.byte(status);
  write(out);
  return out.done();
}

function refusal(problem, executed, message) {
  return reply(REFUSED, (out) => failures.writeRefused(out, problem, executed, message));
}

/** A value that cannot cross: a result, or an argument, with which nothing was executed. */
function refused(problem, executed = true) {
  const outcome = executed ? failures.EXECUTED : failures.NOT_EXECUTED;
  return refusal(failures.VALUE, outcome, [executed ? 'the' : 'the argument', problem.path, problem.problem].filter(Boolean).join(' '));
}

/** The result of a method. */
function result(method, value, links) {
  const message = new Writer();
  writeResult(message, method.result, value, links);
  return withTable(links, message, (out) => out.byte(RESULT), true);
}

const writeElement = (out, field, value, links) => writeResult(out, field, value, links, 'element');

function writeResult(out, field, value, links, what = 'result') {
  if (field === null) {
    return;
  }
  try {
    inside((e) => e.within(what), () => field.write(out, value, links));
  } catch (e) {
    if (e instanceof RangeError && e.message.includes('call stack')) {
      throw new Crossing('is nested too deeply, or contains itself', what);
    }
    throw e;
  }
}

/** The exception, as the declared one whose name it has, its class, or a class that it extends; there always is a reply. */
function raised(thrown, method = null, links = null) {
  try {
    return thrownReply(thrown, method, links);
  } catch (e) { // code of the exception's own
    const message = `what was thrown cannot be told: ${typeOf(e)}: ${textOf(e)}`;
    return reply(THROWN, (out) => failures.writeThrown(out, { type: typeOf(thrown), message, frames: [], cause: null, suppressed: [] }));
  }
}

function thrownReply(thrown, method, links) {
  const declared = method?.throws ?? [];
  for (const matches of names(thrown)) {
    const place = declared.findIndex((codec) => matches(codec.made));
    if (place >= 0) {
      return declaredReply(thrown, place + 1, declared[place], links);
    }
  }
  return reply(THROWN, (out) => failures.writeThrown(out, tell(thrown)));
}

/** What a declared class is compared with, the nearest first. */
function* names(thrown) {
  if (typeof thrown !== 'object' || thrown === null) {
    return;
  }
  let first = true;
  for (let at = Object.getPrototypeOf(thrown); at !== null; at = Object.getPrototypeOf(at)) {
    const kind = at.constructor;
    if (first || !BUILT_IN.has(kind)) {
      yield (made) => made === kind || made.name === kind?.name;
    }
    if (first && thrown instanceof Error) {
      yield (made) => made.name === thrown.name;
    }
    first = false;
  }
}

function declaredReply(thrown, place, codec, links) {
  const fields = new Writer();
  try {
    codec.write(fields, thrown, links);
  } catch (e) {
    if (e instanceof Crossing) {
      return refused(e.within(codec.made.name));
    }
    throw e;
  }
  return reply(THROWN, (out) => failures.writeThrown(out, tell(thrown, codec.java), place, () => out.raw(fields.done())));
}

/** What a reply of the host's of this kind has; what another one says of a failed call is thrown. */
function check(bytes, method, links, kind = RESULT) {
  if (bytes.length === 0) {
    throw new Error('the host could not run the call; its log says why');
  }
  const rest = bytes.subarray(1);
  if (bytes[0] === REFUSED) {
    const { type, message } = failures.readRefused(rest);
    throw new HostError(type, message);
  }
  if (bytes[0] === THROWN) {
    const { declared, fields, told } = failures.readThrown(rest);
    if (!declared) {
      throw rebuild(told);
    }
    throw method.throws[declared - 1].read(fields, told.message, links, told.cause ? rebuild(told.cause) : undefined);
  }
  if (bytes[0] !== kind) {
    throw new Error(`the reply of the host is malformed: it begins with ${bytes[0]} where ${kind} is due`);
  }
  return rest;
}

/** The result that a reply of the host's has. */
function answer(bytes, method, links) {
  const message = links.read(check(bytes, method, links));
  try {
    return readResult(method.result, message, links);
  } finally {
    links.leave();
  }
}

const readElement = (field, message, links) => readResult(field, message, links, 'element');

function readResult(field, message, links, what = 'result') {
  return field === null ? undefined : inside((e) => e.within(what), () => field.read(parse(message), links));
}

module.exports = {
  REFUSED, RESULT, STREAM, THROWN, answer, check, raised, readElement, readResult, refusal, refused, reply, result, writeElement, writeResult,
};
