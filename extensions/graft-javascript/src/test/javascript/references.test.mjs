import assert from 'node:assert/strict';
import test from 'node:test';
import { collected, contract, eventually, serve } from './support.mjs';

const methods = (implemented) =>
  contract('Carts').methods.filter((method) => !implemented.includes(`${method.name}(`)).map((method) => `${method.name}() { return null; }`);

/** A module with these methods, and all others. */
const carts = (implemented) => `const listeners = new Set();
  export const carts = { ${[implemented, ...methods(implemented)].join(',\n')} };`;

const ECHO = carts('byCustomer(carts) { return new Map([...carts].map(([name, [cart]]) => [name, cart])); }');
const LISTENING = carts(`watch(listener) { listeners.add(listener); },
  find(name) { if (name) { listeners.clear(); } return null; },
  openLater() { throw new Error(String(listeners.size)); }`);

test('what a reply mentions is held until the host has read it', async () => {
  const host = await serve(ECHO, 'Carts', 'Cart', 'PriceListener');
  const cart = () => null;
  const reply = await host.reply('byCustomer', [new Map([['ann', [cart]]])]);
  assert.equal(reply[0], 0, reply.toString('latin1'));
  assert.equal(reply.readUInt16BE(1), 1);
  const number = reply.readBigInt64BE(4);
  assert.equal(host.kept.get(number), cart);
  await collected();
  assert.deepEqual(host.released, []);
  host.guest.release(-number);
  await eventually(() => host.released.length > 0);
  assert.deepEqual(host.released, [number]);
});

test('what has ended at the host is refused, with its path', async () => {
  const host = await serve(ECHO, 'Carts', 'Cart', 'PriceListener');
  host.keep = () => 0n;
  assert.match(
    await host.refusal('byCustomer', [new Map([['ann', [() => null]]])]),
    /^the argument carts\[0\]\[0\] is a reference to an object that was closed, or whose lease is over, at its home; ask its graft for a new one$/,
  );
});

test('what is called, and passed, can be reached until the reply is there', async () => {
  const host = await serve(carts('watch(listener) { void listener.priceChanged("a", 3); }'), 'Carts', 'Cart', 'PriceListener');
  let end;
  host.called = () => new Promise((resolve) => (end = resolve));
  await host.call('watch', [() => null, []]);
  await collected();
  assert.deepEqual(host.released, []);
  end(Buffer.from([0, 0, 0]));
  await eventually(() => host.released.length === 1);
});

test('what a call of a released object mentions is given back', async () => {
  const host = await serve(LISTENING, 'Carts', 'Cart', 'PriceListener');
  assert.equal((await host.reply('watch', [() => null, []], { number: 5n }))[0], 2);
  assert.deepEqual(host.released, [(1n << 32n) | 1n]);
});

test('an object that comes again is the same one, and surplus mentions go back', async () => {
  const host = await serve(LISTENING, 'Carts', 'Cart', 'PriceListener');
  const [one, other] = [() => null, () => null];
  for (const listener of [one, other, one, one]) {
    await host.call('watch', [listener, []]);
  }
  assert.equal((await host.thrown('openLater', ['x'])).message, '2');
  assert.equal(host.released.length, 2);
  await host.call('find', ['all', null]);
  await eventually(() => host.released.length === 4);
  assert.equal(new Set(host.released).size, 4);
});
