import assert from 'node:assert/strict';
import test from 'node:test';
import { contract, description, library } from './support.mjs';

const { Decimal } = library('decimal.js');
const values = library('values.js');
const { Contract } = library('contract.js');
const { Writer, parse } = library('wire.js');
const { Crossing } = library('crossing.js');

/** A type on its own, as the result of a method. */
function codec(type, types = {}) {
  const method = { name: 'm', signature: 'm()', parameters: [], returns: 'value', result: type, throws: [], idempotent: false };
  return new Contract({ format: 1, contract: 'a.B', graft: 'b', methods: [method], types }, 0).methods[0].result;
}

function bytes(type, value, types) {
  const out = new Writer(Buffer.alloc(1));
  codec(type, types).write(out, value, null);
  return Buffer.from(out.done());
}

const trip = (type, value, types) => codec(type, types).read(parse(bytes(type, value, types)), null);

function refused(type, value, words, types) {
  assert.throws(() => bytes(type, value, types), (e) => {
    assert.ok(e instanceof Crossing, e.stack);
    assert.match(String(e), words);
    return true;
  });
}

const LEVEL = { Level: { kind: 'enum', java: 'a.Level', constants: [{ name: 'LOW', number: 1 }, { name: 'HIGH', number: 2 }] } };
const POINT = {
  Point: { kind: 'record', java: 'a.Point', fields: [{ name: 'x', number: 1, type: 'int' }, { name: 'name', number: 2, type: 'string' }] },
};

test('numbers keep all that they are', () => {
  for (const [type, value] of [
    ['byte', -128], ['short', 32767], ['int', -(2 ** 31)], ['int', 2 ** 31 - 1], ['int', 0],
    ['long', 2n ** 63n - 1n], ['long', -(2n ** 63n)], ['long', 0n], ['long', 2n ** 53n + 1n], ['long', 300n],
    ['double', -0], ['double', NaN], ['double', -Infinity], ['double', 5e-324], ['float', -0], ['float', 0.5],
    ['integer', 2n ** 200n], ['integer', -(2n ** 200n)], ['integer', 0n], ['integer', -1n], ['integer', 255n], ['integer', -256n],
    ['boolean', true], ['char', '\ud800'], ['char', '\0'], ['int?', 0], ['int?', null], ['double?', -0],
  ]) {
    assert.ok(Object.is(trip(type, value), value), `${type} ${String(value)}`);
  }
});

test('a number that is exactly a long is one', () => {
  assert.equal(trip('long', 5), 5n);
  assert.equal(trip('integer', -5), -5n);
  assert.equal(trip('int', 5n), 5);
  assert.equal(trip('double', 5n), 5);
});

test('nothing is rounded or cut off', () => {
  refused('int', 1.5, /is the number 1.5, and the contract says int, which is whole/);
  refused('int', NaN, /NaN/);
  refused('byte', 128, /no byte of Java's holds: they go from -128 to 127/);
  refused('long', 2 ** 53, /too large to be exact; use a bigint/);
  refused('long', 2n ** 63n, /no long/);
  refused('float', 1e39, /too large for a float/);
  refused('double', 2n ** 53n + 1n, /no double of Java's is exactly/);
  refused('decimal', 0.1, /no exact decimal/);
  refused('string', '\ud800', /lone surrogate/);
  refused('char', 'ab', /length 2/);
});

test('a value of another type is named with both types', () => {
  refused('string', 5, /is a number, and the contract says string/);
  refused('int', '5', /is a string, and the contract says number/);
  refused('boolean', 1, /is a number, and the contract says boolean/);
  refused('int', true, /is a boolean/);
  refused('bytes', [1], /is an Array, and the contract says Uint8Array/);
  refused('instant', 5, /is a number, and the contract says Instant/);
  refused('int', null, /is null, and the contract says number, which is never null/);
  refused(['list', 'string'], ['a', 5], /^\[1\] is a number, and the contract says string/);
  refused(['list', 'string'], 'ab', /is a string, and the contract says Array/);
  refused(['list', 'string'], new Set(), /is a Set/);
  refused(['map', 'string', 'int?'], new Map([['a', 'b']]), /^\[a\] is a string/);
  refused(['map', 'string', 'int?'], [], /is an Array, and the contract says Map/);
});

test('decimals keep their scale and are written as in Java', () => {
  for (const text of ['0', '1.0', '1.00', '-31.50', '1E+3', '1E-10', '0.000001', '0E-7', '12345678901234567890.123']) {
    assert.equal(String(trip('decimal', Decimal.of(text))), text);
    assert.equal(String(trip('decimal', text)), text);
  }
  assert.equal(String(trip('decimal', 7)), '7');
  assert.equal(String(Decimal.of('1.10').plus('2.205')), '3.305');
  assert.equal(String(Decimal.of('10').dividedBy(3, 2)), '3.33');
  assert.equal(String(Decimal.of('2.5').withScale(0)), '2');
  assert.equal(Decimal.of('1.0').compareTo('1.00'), 0);
  assert.equal(Decimal.of('1.0').equals(Decimal.of('1.00')), false);
  assert.throws(() => Decimal.of('1.2.3'), RangeError);
});

test('times keep all that Java has', () => {
  const { LocalDate, LocalTime, LocalDateTime } = values;
  const dateTime = new LocalDateTime(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30, 0, 1));
  for (const [type, value, text] of [
    ['instant', new values.Instant(-31557014167219200n), '-1000000000-01-01T00:00:00Z'],
    ['instant', values.Instant.parse('2026-11-28T12:00:00.123456789Z'), '2026-11-28T12:00:00.123456789Z'],
    ['duration', new values.Duration(-1n, 999_999_999), 'PT-0.000000001S'],
    ['date', LocalDate.of(-999_999_999, 1, 1), '-999999999-01-01'],
    ['date', LocalDate.of(2024, 2, 29), '2024-02-29'],
    ['time', LocalTime.parse('23:59:59.999999999'), '23:59:59.999999999'],
    ['datetime', dateTime, '2026-10-25T02:30:00.000000001'],
    ['offset_time', new values.OffsetTime(LocalTime.of(1, 2), '-01:30'), '01:02-01:30'],
    ['offset_datetime', new values.OffsetDateTime(dateTime, '+18:00'), '2026-10-25T02:30:00.000000001+18:00'],
    ['zoned_datetime', new values.ZonedDateTime(dateTime, '+01:00', 'Europe/Oslo'), '2026-10-25T02:30:00.000000001+01:00[Europe/Oslo]'],
    ['year_month', new values.YearMonth(-5, 12), '-0005-12'],
    ['month_day', new values.MonthDay(2, 29), '--02-29'],
    ['period', new values.Period(1, -2, 0), 'P1Y-2M'],
  ]) {
    const back = trip(type, value);
    assert.deepEqual(back, value);
    assert.equal(String(back), text);
  }
  assert.equal(trip('year', -44), -44);
  assert.equal(trip('zone', 'Europe/Oslo'), 'Europe/Oslo');
  assert.equal(trip('zone_offset', '-00:00:01'), '-00:00:01');
  assert.deepEqual(trip('instant', new Date(-1)), new values.Instant(-1n, 999_000_000));
  assert.equal(values.Instant.from(new Date(1234)).toDate().getTime(), 1234);
  refused('instant', new Date(NaN), /invalid Date/);
  refused('zone_offset', '+19:00', /is no offset/);
});

test('identifiers are strings', () => {
  assert.equal(trip('uuid', 'FFFFFFFF-0000-0001-8000-00000000000F'), 'ffffffff-0000-0001-8000-00000000000f');
  refused('uuid', 'abc', /is no UUID/);
  assert.equal(trip('locale', 'de-CH'), 'de-CH');
  assert.deepEqual(trip('locale', new values.Locale('no', 'NO', 'NY')), new values.Locale('no', 'NO', 'NY'));
  assert.equal(trip('uri', 'http://a/b'), 'http://a/b');
});

test('collections are arrays, sets and maps, in order', () => {
  assert.deepEqual(trip(['list', 'string'], ['b', 'a']), ['b', 'a']);
  assert.ok(Object.isFrozen(trip(['list', 'string'], [])));
  assert.deepEqual(trip(['array', 'int'], [1, 2]), Int32Array.of(1, 2));
  assert.deepEqual(trip(['array', 'long'], [1n]), BigInt64Array.of(1n));
  assert.deepEqual(trip(['array', 'double'], Float64Array.of(-0)), Float64Array.of(-0));
  assert.deepEqual(trip(['list', ['list', 'long?']], [[1n], []]), [[1n], []]);
  assert.deepEqual(trip(['set', 'int?'], new Set([2, 1])), new Set([2, 1]));
  assert.deepEqual(trip(['set', 'int?'], [2, 1]), new Set([2, 1]));
  assert.deepEqual(trip(['sorted_set', 'int?'], new Set([1, 2])), [1, 2]);
  assert.deepEqual(trip(['map', 'string', 'int?'], { b: 1, a: 2 }), new Map([['b', 1], ['a', 2]]));
  assert.deepEqual(trip(['map', 'int?', 'string'], new Map([[2, 'b']])), new Map([[2, 'b']]));
  refused(['set', 'int?'], [1, 1], /more than once/);
  refused(['set', 'decimal'], [Decimal.of(1), Decimal.of(1)], /more than once/);
  refused(['map', 'decimal', 'int?'], new Map([[Decimal.of(1), 1], [Decimal.of(1), 2]]), /more than once/);
  refused(['map', 'int?', 'int?'], { 1: 1 }, /is an object/);
});

test('members that JavaScript cannot tell apart are refused when they come', () => {
  const data = bytes(['list', 'double'], [0, -0]);
  assert.throws(() => codec(['set', 'double?']).read(parse(data), null), /cannot tell apart/);
});

test('what may be absent is null', () => {
  assert.equal(trip(['optional', 'string'], undefined), null);
  assert.equal(trip(['optional', 'int'], 0), 0);
  const twice = ['optional', ['optional', 'string']];
  assert.equal(trip(twice, null), null);
  assert.deepEqual(trip(twice, { present: true, value: null }), { present: true, value: null });
  assert.deepEqual(trip(twice, { present: true, value: 'a' }), { present: true, value: 'a' });
  assert.deepEqual(trip(['list', ['optional', 'int']], [1, null]), [1, null]);
  assert.equal(trip(['nullable', ['list', 'string']], null), null);
});

test('bytes are copied', () => {
  const back = trip('bytes', Buffer.from([1, 2, 255]));
  assert.deepEqual(back, Uint8Array.of(1, 2, 255));
  assert.equal(back.constructor, Uint8Array);
});

test('records are frozen objects of a class, and literals will do', () => {
  const back = trip(['message', 'Point'], { x: 1, name: 'a' }, POINT);
  assert.equal(back.constructor.name, 'Point');
  assert.deepEqual({ ...back }, { x: 1, name: 'a' });
  assert.ok(Object.isFrozen(back));
  assert.deepEqual(trip(['message', 'Point'], back, POINT), back);
  assert.equal(trip(['message', 'Point'], { x: 1 }, POINT).name, null);
  refused(['message', 'Point'], { x: 1, nam: 'a' }, /has a property nam, and a.Point has none; it has x, name/, POINT);
  refused(['message', 'Point'], { name: 'a' }, /^x is undefined/, POINT);
  refused(['message', 'Point'], new Date(0), /is a Date, and the contract says a.Point; it has no property x/, POINT);
  assert.throws(() => new back.constructor({ y: 1 }), /has no field y/);
});

test('enums are strings', () => {
  assert.equal(trip(['enum', 'Level'], 'HIGH', LEVEL), 'HIGH');
  assert.equal(trip(['enum', 'Level'], null, LEVEL), null);
  refused(['enum', 'Level'], 'MID', /is 'MID', and a.Level has no such constant; it has LOW, HIGH/, LEVEL);
});

test('a sealed interface is known by its class, or by $type', () => {
  const shapes = description('Shapes');
  const [name] = Object.entries(shapes.types).find(([, each]) => each.kind === 'choice' && each.options.length > 2);
  const field = codec(['choice', name], shapes.types);
  const options = field.codec.options;
  assert.ok(options.size > 2);
  refused(['choice', name], {}, /says which by \$type/, shapes.types);
  const types = {
    ...LEVEL, ...POINT,
    Any: { kind: 'choice', java: 'a.Any', options: [{ number: 1, type: ['message', 'Point'] }, { number: 2, type: ['enum', 'Level'] }] },
  };
  const point = trip(['choice', 'Any'], { $type: 'Point', x: 1, name: 'b' }, types);
  assert.equal(point.constructor.name, 'Point');
  assert.deepEqual(trip(['choice', 'Any'], point, types), point);
  assert.equal(trip(['choice', 'Any'], 'LOW', types), 'LOW');
  class Point {
    x = 2;
    name = 'own';
  }
  assert.equal(trip(['choice', 'Any'], new Point(), types).x, 2);
});

test('all descriptions are understood', () => {
  for (const name of ['Carts', 'Collections', 'Failing', 'Foreign', 'Later', 'Pricing', 'Scalars', 'Shapes', 'Standard', 'Ticks', 'Times', 'Users']) {
    assert.ok(contract(name).methods.length > 0);
  }
});
