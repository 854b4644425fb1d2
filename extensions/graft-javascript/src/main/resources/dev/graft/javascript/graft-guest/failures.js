'use strict';
// How calls fail, as messages: `Thrown` and `Refused` of Graft's protocol.

const { LENGTH, VARINT, int32, parse } = require('./wire');

const VALUE = 2;
const UNAVAILABLE = 3;
const CANCELLED = 5;
const LIMIT = 8;
const NOT_EXECUTED = 1;
const EXECUTED = 2;
const UNKNOWN = 3;

const PROBLEMS = [
  '', 'Configuration', 'Value', 'Unavailable', 'Timeout', 'Cancelled', 'ConnectionLost', 'Incompatible', 'Limit', 'Protocol',
  'Access', 'Reference', 'Remote',
];

function text(out, number, value) {
  if (value !== null && value !== undefined) {
    out.tag(number, LENGTH);
    out.text(String(value).toWellFormed());
  }
}

function number(out, field, value) {
  if (value) {
    out.tag(field, VARINT);
    out.varint(value);
  }
}

function message(out, field, content) {
  out.tag(field, LENGTH);
  out.prefixed(content);
}

/** An exception with its causes, of what `tell` says of it; `declared` is its place in the method's throws, from 1. */
function writeThrown(out, told, declared = 0, fields = null) {
  text(out, 1, told.type);
  text(out, 2, told.message);
  for (const frame of told.frames) {
    message(out, 3, () => {
      text(out, 1, frame.type);
      text(out, 2, frame.method);
      text(out, 3, frame.file);
      number(out, 4, frame.line);
    });
  }
  if (told.cause) {
    message(out, 4, () => writeThrown(out, told.cause));
  }
  for (const suppressed of told.suppressed) {
    message(out, 5, () => writeThrown(out, suppressed));
  }
  number(out, 6, declared);
  if (fields) {
    message(out, 7, fields);
  }
}

/** A call that one of the two sides ended. */
function writeRefused(out, problem, executed, reason) {
  number(out, 1, problem);
  number(out, 2, executed);
  text(out, 3, reason);
}

const lastOf = (fields, number, otherwise) => fields.get(number)?.at(-1)[1] ?? otherwise;

function readText(fields, number) {
  const raw = lastOf(fields, number, null);
  return raw === null ? null : raw.toString('utf8');
}

/** An exception of the host as it came: `told` is what `tell` would say of it. */
function readThrown(data) {
  const fields = parse(data);
  return { declared: lastOf(fields, 6, 0), fields: lastOf(fields, 7, Buffer.alloc(0)), told: toldOf(fields) };
}

function toldOf(fields) {
  const cause = lastOf(fields, 4, null);
  return {
    type: readText(fields, 1) ?? '',
    message: readText(fields, 2),
    frames: (fields.get(3) ?? []).map(([, raw]) => frameOf(parse(raw))),
    cause: cause === null ? null : toldOf(parse(cause)),
    suppressed: (fields.get(5) ?? []).map(([, raw]) => toldOf(parse(raw))),
  };
}

function frameOf(fields) {
  return {
    type: readText(fields, 1) ?? '',
    method: readText(fields, 2) ?? '',
    file: readText(fields, 3) ?? '',
    line: int32(lastOf(fields, 4, 0)),
  };
}

/** The type of the host's exception for it, and its message. */
function readRefused(data) {
  const fields = parse(data);
  const name = PROBLEMS[lastOf(fields, 1, 0)] || 'Protocol';
  return { type: `dev.graft.runtime.Graft${name}Exception`, message: readText(fields, 3) ?? 'no reason was given' };
}

module.exports = {
  CANCELLED, EXECUTED, LIMIT, NOT_EXECUTED, UNAVAILABLE, UNKNOWN, VALUE, readRefused, readThrown, writeRefused, writeThrown,
};
