import assert from 'node:assert/strict';
import test from 'node:test';
import { Host, contract, library, serve } from './support.mjs';

const { Links } = library('references.js');
const { readResult, reply, writeResult } = library('replies.js');
const { Writer } = library('wire.js');

const methods = contract('Ticks').methods;
const index = methods.findIndex((method) => method.returns === 'stream');
const method = methods[index];
const [from] = [method.arguments.names.map(() => 'ann')];

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
  const links = new Links(host);
  const given = method.arguments.fields.map((field) => (field.codec?.says === 'number' ? 3 : 'ann'));
  const opened = await host.reply(method.name, given);
  assert.equal(opened[0], 3, opened.toString('latin1'));
  assert.equal(opened.length, 9);
  assert.ok(links);
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
  assert.ok(from);
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

test('a list can be subscribed to again, a generator once', async () => {
  for (const [text, kind] of [[`return [${element}];`, 3], [`return (function* () { yield ${element}; })();`, 1]]) {
    const host = await serve(body(text), 'Ticks');
    const given = method.arguments.fields.map((field) => (field.codec?.says === 'number' ? 3 : 'ann'));
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
  const given = method.arguments.fields.map((field) => (field.codec?.says === 'number' ? 3 : 'ann'));
  assert.match(await host.refusal(method.name, given), /result is nothing that can be iterated/);
  for (const value of ['null', 'undefined']) {
    const none = await serve(body(`return ${value};`), 'Ticks');
    assert.equal(await none.refusal(method.name, given), `the method returned ${value} instead of a Flow.Publisher`);
  }
});

test('a stream of the host is iterated, and released once', async () => {
  const host = new Host('Ticks');
  const [, ours] = host.method(method.name);
  const value = new Function(`return ${element}`)();
  let left = 5;
  const stream = {
    pull(count) {
      const links = new Links(host);
      const taken = Math.min(count, left, 2);
      left -= taken;
      return reply(0, (out) => {
        out.byte(left === 0 ? 1 : 0);
        links.write(out);
        for (let i = 0; i < taken; i++) {
          const one = new Writer();
          writeResult(one, ours.result, value, links);
          out.int32(one.position);
          out.raw(one.done());
        }
      });
    },
  };
  host.grafts[host.contracts[0].name] = () => reply(3, (out) => out.int64(host.keep(stream)));
  const given = ours.arguments.fields.map((field) => (field.codec?.says === 'number' ? 3 : 'ann'));
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
