import assert from 'node:assert/strict';
import test from 'node:test';
import { Host, collected, contract, description, library, serve } from './support.mjs';

const { HOST, Links } = library('references.js');
const { readResult, reply, writeResult } = library('replies.js');
const { Writer } = library('wire.js');

const methods = contract('Ticks').methods;
const index = methods.findIndex((method) => method.returns === 'stream');
const method = methods[index];
const given = method.arguments.fields.map((field) => (field.codec?.says === 'number' ? 3 : 'ann'));

const rest = methods.filter((each) => each !== method).map((each) => `${each.name}() {}`);
const module = (body) => `export const ticks = { ${[...rest, `${method.name}${body}`].join(', ')} };`;
const body = (text) => module(`(...given) { ${text} }`);

/** A value of what the method publishes. */
const element = elementOf(method.result.codec);

function elementOf(codec) {
  if (codec.message) {
    return `({ ${codec.message.names.map((name, i) => `${name}: ${elementOf(codec.message.fields[i].codec)}`).join(', ')} })`;
  }
  return { bigint: '5n', number: '5', Decimal: "'1.5'" }[codec.says] ?? (codec.says.startsWith('string') ? "'a'" : 'null');
}

async function open(host) {
  const opened = await host.reply(method.name, given);
  assert.equal(opened[0], 3, opened.toString('latin1'));
  assert.equal(opened.length, 9);
  return subscribe(host, opened.readBigInt64BE(1));
}

async function subscribe(host, publisher) {
  const subscribed = await host.guest.call(publisher, 0, index, Buffer.alloc(0));
  assert.equal(subscribed[0], 3, subscribed.toString('latin1'));
  return subscribed.readBigInt64BE(1);
}

function pulled(host, bytes) {
  assert.equal(bytes[0], 0, bytes.toString('latin1'));
  const links = new Links(host);
  const elements = [];
  for (let left = links.read(bytes.subarray(2)); left.length; ) {
    const end = 4 + left.readInt32BE(0);
    elements.push(readResult(method.result, left.subarray(4, end), links));
    left = left.subarray(end);
  }
  return { ended: bytes[1] === 1, elements };
}

async function pull(host, number, count) {
  const asked = Buffer.alloc(4);
  asked.writeInt32BE(count);
  return host.guest.call(number, 0, index, asked);
}

async function all(host, number, count) {
  const elements = [];
  for (let i = 0; i < 20; i++) {
    const part = pulled(host, await pull(host, number, count));
    assert.ok(part.elements.length <= count);
    elements.push(...part.elements);
    if (part.ended) {
      return elements;
    }
  }
  assert.fail('it does not end');
}

test('a generator publishes, of any kind', async () => {
  for (const text of [
    `return (function* () { for (let i = 0; i < 5; i++) yield ${element}; })();`,
    `return (async function* () { for (let i = 0; i < 5; i++) { await null; yield ${element}; } })();`,
    `return Array.from({ length: 5 }, () => ${element});`,
  ]) {
    const host = await serve(body(text), 'Ticks');
    assert.equal((await all(host, await open(host), 2)).length, 5);
    assert.equal((await all(host, await open(host), 100)).length, 5);
  }
});

test('what a list has goes out at once, what a generator has as it comes', async () => {
  const list = await serve(body(`return Array.from({ length: 5 }, () => ${element});`), 'Ticks');
  assert.equal(pulled(list, await pull(list, await open(list), 3)).elements.length, 3);
  const generator = await serve(body(`return (function* () { yield ${element}; yield ${element}; })();`), 'Ticks');
  assert.equal(pulled(generator, await pull(generator, await open(generator), 3)).elements.length, 1);
});

test('the end of a list comes with its last element', async () => {
  for (const list of [`Array.from({ length: 5 }, () => ${element})`, `new Set([${element}, ${element}])`, '[]']) {
    const host = await serve(body(`return ${list};`), 'Ticks');
    const number = await open(host);
    const first = pulled(host, await pull(host, number, 2));
    assert.equal(first.ended, !list.startsWith('Array'));
    if (!first.ended) {
      const rest = pulled(host, await pull(host, number, 3));
      assert.deepEqual([rest.elements.length, rest.ended], [3, true]);
    }
  }
});

test('a list can be subscribed to again, a generator once', async () => {
  for (const [text, kind] of [[`return [${element}];`, 3], [`return (function* () { yield ${element}; })();`, 1]]) {
    const host = await serve(body(text), 'Ticks');
    const publisher = (await host.reply(method.name, given)).readBigInt64BE(1);
    await subscribe(host, publisher);
    const again = await host.guest.call(publisher, 0, index, Buffer.alloc(0));
    assert.equal(again[0], kind);
    assert.ok(kind === 3 || again.toString('latin1').includes('a generator runs once; call the method again'));
  }
});

test('a pull waits for one element and takes what is there', async () => {
  const host = await serve(
    body(`return (async function* () { yield ${element}; await new Promise((resolve) => setTimeout(resolve, 30000).unref()); })();`),
    'Ticks',
  );
  const part = pulled(host, await pull(host, await open(host), 10));
  assert.deepEqual([part.elements.length, part.ended], [1, false]);
});

test('elements go out before a failure', async () => {
  const host = await serve(body(`return (function* () { yield ${element}; throw new TypeError('over'); })();`), 'Ticks');
  const number = await open(host);
  assert.equal(pulled(host, await pull(host, number, 10)).elements.length, 1);
  const failed = await pull(host, number, 10);
  assert.equal(failed[0], 1);
  assert.match(failed.toString('latin1'), /TypeError/);
});

test('an element of the wrong type is refused after those before it', async () => {
  const host = await serve(body(`return [${element}, Symbol.iterator];`), 'Ticks');
  const number = await open(host);
  assert.equal(pulled(host, await pull(host, number, 10)).elements.length, 1);
  const refused = await pull(host, number, 10);
  assert.equal(refused[0], 2);
  assert.match(refused.toString('latin1'), /is a symbol/);
});

test('releasing it ends the generator', async () => {
  const host = await serve(
    `export const ended = []; globalThis.streamEnds = ended;
     ${body(`return (function* () { try { for (;;) yield ${element}; } finally { globalThis.streamEnds.push(1); } })();`)}`,
    'Ticks',
  );
  const number = await open(host);
  assert.equal(pulled(host, await pull(host, number, 3)).elements.length, 1);
  await host.guest.release(number);
  assert.equal(globalThis.streamEnds.length, 1);
});

test('what is no iterable is refused', async () => {
  const host = await serve(body('return 5;'), 'Ticks');
  assert.match(await host.refusal(method.name, given), /result is nothing that can be iterated/);
  for (const value of ['null', 'undefined']) {
    const none = await serve(body(`return ${value};`), 'Ticks');
    assert.equal(await none.refusal(method.name, given), `the method returned ${value} instead of a Flow.Publisher`);
  }
});

const value = new Function(`return ${element}`)();

/** A pull's reply with elements: of what the method publishes, or other bytes. */
function batch(host, elements, ended, links = new Links(host)) {
  return reply(0, (out) => {
    out.byte(ended ? 1 : 0);
    links.write(out);
    for (const each of elements) {
      const one = new Writer();
      Buffer.isBuffer(each) ? one.raw(each) : writeResult(one, method.result, each, new Links(host));
      out.int32(one.position);
      out.raw(one.done());
    }
  });
}

/** A method of the host's that publishes what `pull(count)` replies. */
const publishes = (host, pull) => () => reply(3, (out) => out.int64(host.keep({ pull })));

test('a stream of the host is iterated, and released once', async () => {
  const host = new Host('Ticks');
  let left = 5;
  host.grafts['shapes.Ticks'] = publishes(host, (count) => {
    const taken = Math.min(count, left, 2);
    left -= taken;
    return batch(host, Array(taken).fill(value), left === 0);
  });
  const ticks = host.guest.grafts.ticks;
  let count = 0;
  for await (const each of ticks[method.name](...given)) {
    assert.ok(each !== undefined);
    count++;
  }
  assert.equal(count, 5);
  assert.equal(host.released.length, 1);
  left = 5;
  for await (const each of ticks[method.name](...given)) {
    assert.ok(each !== undefined);
    break;
  }
  assert.equal(host.released.length, 2);
});

test('an element that cannot be read is a failure behind those before it, and what is not read is given back', async () => {
  const host = new Host('Ticks');
  const links = new Links(host);
  links.places.push({ owner: HOST, value: {}, contract: 0 });
  host.grafts['shapes.Ticks'] = publishes(host, () => batch(host, [value, Buffer.from([0xff]), value], true, links));
  const read = [];
  await assert.rejects(async () => {
    for await (const each of host.guest.grafts.ticks[method.name](...given)) {
      read.push(each);
    }
  }, { message: 'ends in the middle of a number' });
  assert.equal(read.length, 1);
  assert.deepEqual(host.released, [(2n << 32n) | 2n, (1n << 32n) | 1n]); // and then the stream
});

test('what publishes can be reached as long as it can be iterated', async () => {
  const host = new Host('Ticks');
  const number = host.keep(publishes(host, () => batch(host, [value], true)));
  const ticks = host.guest.arrived(HOST, number, 0)[method.name](...given);
  await collected();
  assert.deepEqual(host.released, []);
  for await (const each of ticks) {
    assert.ok(each !== undefined);
  }
  assert.equal(host.released.length, 1);
});

test('each iteration passes objects of ours anew, and none what it does not pass', async () => {
  const carts = description('Carts');
  Object.assign(carts.methods.find(({ name }) => name === 'watch'), { returns: 'stream', result: 'int' });
  const host = new Host(carts, 'Cart', 'PriceListener');
  const passed = [];
  const published = publishes(host, () => batch(host, [], true));
  host.grafts['references.Carts'] = (name, listener) => {
    passed.push(listener.number);
    return published();
  };
  const watched = host.guest.grafts.carts.watch({ priceChanged() {} }, []);
  assert.equal(host.guest.kept.objects.size, 0);
  for (let i = 0; i < 2; i++) {
    for await (const each of watched) {
      assert.fail(String(each));
    }
  }
  assert.equal(new Set(passed).size, 2);
});
