import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { GuestObject, Host, contract, folder, library, problems, serve } from './support.mjs';

const { Decimal } = library('decimal.js');

const PRICING = `
export class Pricing {
  async quote(basket) {
    return { total: '1.50', currency: 'EUR', perSku: { [basket.lines[0].sku]: 1 } };
  }
  revision() { return 7; }
  ping() {}
  quoteIfKnown(basket, currency) { return currency === 'EUR' ? this.quote(basket) : null; }
}`;

const BASKET = { customer: 'ann', lines: [{ sku: 'tea', quantity: 2, gift: false }] };

test('a class serves a contract, and its methods may be async', async () => {
  const host = await serve(PRICING, 'Pricing');
  const quote = await host.call('quote', [BASKET]);
  assert.equal(String(quote.total), '1.50');
  assert.deepEqual(quote.perSku, new Map([['tea', Decimal.of('1')]]));
  assert.equal(await host.call('revision'), 7n);
  assert.equal(await host.call('ping'), undefined);
  assert.equal(await host.call('quoteIfKnown', [BASKET, 'USD']), null);
});

test('what is wrong with a result is said with its path', async () => {
  const host = await serve(PRICING.replace("total: '1.50'", 'total: 1.5').replace('return 7', 'return null'), 'Pricing');
  assert.match(await host.refusal('quote', [BASKET]), /^the result\.total is a number, and the contract says Decimal/);
  assert.equal(await host.refusal('revision'), 'the result is null, and the contract says bigint, which is never null');
});

test('a method that is called by no one is named when it is missing', async () => {
  const { root, found } = await problems('export const pricing = { ping() {}, revision() {} };', 'Pricing');
  assert.match(found, /has no method quote, for quote\(shop\.Basket\), and it has no method quoteIfKnown/);
  assert.ok(found.startsWith(path.join(root, 'served.mjs')));
});

test('two implementations are one too many', async () => {
  const root = folder({ 'a.mjs': PRICING, 'b.mjs': PRICING });
  const found = await new Host('Pricing').open([path.join(root, 'a.mjs'), path.join(root, 'b.mjs')]);
  assert.match(found.join(), /several implementations: .*a\.mjs and .*b\.mjs; keep one/);
});

test('overloads are one function, or several with their counts', () => {
  const users = contract('Users');
  const overloaded = users.methods.filter((method) => method.names.length > 1);
  assert.ok(overloaded.length > 1);
  for (const method of overloaded) {
    assert.deepEqual(method.names, [`${method.name}_${method.count}`, method.name]);
  }
});

const CARTS = `
let opened = 0;
class Cart { constructor(c) { this.c = c; } }
export const seen = [];
`;

test('objects stay where they are and go home as themselves', async () => {
  const carts = contract('Carts');
  const methods = carts.methods.map((method) => `${method.name}(...given) { return HANDLERS.${method.name}?.(...given) ?? null; }`);
  const cart = contract('Cart').methods.map((method) => `${method.name}() { return ${method.result === null ? 'undefined' : "'1.0'"}; }`);
  const opening = carts.methods.find((method) => method.result?.codec?.contract?.endsWith('Cart') && method.count === 1);
  assert.ok(opening, carts.methods.map((method) => method.signature).join());
  const text = `${CARTS}
    const HANDLERS = { ${opening.name}: () => ({ ${cart.join(', ')} }) };
    export const carts = { ${methods.join(', ')} };`;
  const host = await serve(text, 'Carts', 'Cart', 'PriceListener');
  const given = opening.arguments.names.map(() => 'ann');
  const first = await host.call(opening.name, given);
  assert.ok(first instanceof GuestObject);
  assert.equal(host.guest.kept.objects.size, 1);
  host.guest.release(first.number);
  assert.equal(host.guest.kept.objects.size, 0);
  const [plain] = contract('Cart').methods.filter((method) => method.count === 0);
  const reply = await host.reply(plain.name, [], { number: first.number, index: 1 });
  assert.match(reply.toString('latin1'), /which the host has released/);
});


test('a declared exception is known by its name, and has its fields', async () => {
  const host = await serve(
    `class UnknownSkuException extends Error { sku = 'x'; currency = 'EUR'; }
     ${PRICING.replace("return { total", "throw new (class Own extends UnknownSkuException {})('which?'); return { total")}`,
    'Pricing',
  );
  const told = await host.thrown('quote', [BASKET], 1);
  assert.equal(told.type, 'shop.UnknownSkuException');
  assert.equal(told.message, 'which?');
  assert.equal(told.frames[0].file, 'served.mjs');
  assert.equal(told.frames[0].method, 'quote');
});

test('a declared exception without its fields is refused', async () => {
  const host = await serve(PRICING.replace('return { total', "throw Object.assign(new Error('e'), { name: 'UnknownSkuException' }); return { total"), 'Pricing');
  assert.match(await host.refusal('quote', [BASKET]), /UnknownSkuException.*has no property sku/);
});

test('whatever an exception does when it is looked at, there is a reply', async () => {
  const looked = "{ get() { throw new RangeError('looked at'); } }";
  const thrown = {
    [`Object.defineProperty(new Error('e'), 'name', ${looked})`]: 'Error',
    [`new Proxy(new Error('e'), { getPrototypeOf() { throw new RangeError('looked at'); } })`]: 'Object',
    [`Object.defineProperty(Object.assign(new Error('e'), { name: 'UnknownSkuException', currency: null }), 'sku', ${looked})`]: 'Error',
  };
  for (const [made, type] of Object.entries(thrown)) {
    for (const quote of [`throw ${made}`, `return Promise.reject(${made})`]) {
      const host = await serve(PRICING.replace('async quote', 'quote').replace('return { total', `${quote}; return { total`), 'Pricing');
      const told = await host.thrown('quote', [BASKET]);
      assert.equal(told.type, type);
      assert.equal(told.message, 'what was thrown cannot be told: RangeError: looked at');
    }
  }
});

test('others keep what they are, with causes, also in a circle', async () => {
  const host = await serve(
    PRICING.replace('ping() {}', "ping() { const a = new TypeError('a'); a.cause = new Error('b', { cause: a }); throw a; }"),
    'Pricing',
  );
  const told = await host.thrown('ping');
  assert.equal(told.type, 'TypeError');
  assert.equal(told.cause.message, 'b');
  assert.equal(told.cause.cause, null);
  const text = await serve(PRICING.replace('ping() {}', "ping() { throw 'x'; }"), 'Pricing');
  assert.deepEqual({ ...(await text.thrown('ping')), frames: 0 }, { type: 'string', message: 'x', frames: 0, cause: null, suppressed: [] });
});

test('a long chain of causes is cut, and says so', async () => {
  const made = "let e = null; for (let i = 0; i < 60; i++) e = new Error(String(i), { cause: e }); throw e;";
  const host = await serve(PRICING.replace('ping() {}', `ping() { ${made} }`), 'Pricing');
  let told = await host.thrown('ping');
  assert.equal(told.message, '59');
  let depth = 1;
  for (; told.cause; told = told.cause) {
    depth++;
  }
  assert.equal(depth, 50);
  assert.equal(told.message, '(and causes left out beyond a depth of 50) 10');
});

test('code may throw what is an exception of the host', async () => {
  const { HostError } = library('index.js');
  globalThis.HostErrorOfTest = HostError;
  const made = "throw new HostErrorOfTest('java.lang.IllegalStateException', 'why', { errors: [new TypeError('inner')] });";
  const host = await serve(PRICING.replace('ping() {}', `ping() { ${made} }`), 'Pricing');
  const told = await host.thrown('ping');
  assert.equal(told.type, 'java.lang.IllegalStateException');
  assert.equal(told.message, 'why');
  assert.equal(told.frames[0].method, 'ping');
  assert.deepEqual(told.suppressed.map(({ type, message }) => [type, message]), [['TypeError', 'inner']]);
  assert.equal(new HostError('java.lang.IllegalStateException').reason, null);
});

test('grafts are known by their names', async () => {
  const host = await serve(PRICING, 'Pricing');
  assert.equal(typeof host.guest.grafts.pricing.quote, 'function');
  assert.throws(() => host.guest.grafts.nothing, /no contract of the program is called nothing; there are pricing/);
  host.grafts['shop.Pricing'] = () => 9n;
  assert.equal(await host.guest.grafts.pricing.revision(), 9n);
  await assert.rejects(host.guest.grafts.pricing.revision(1), /takes 0 arguments, and 1 were given/);
  await assert.rejects(host.guest.grafts.pricing.quote(5), /the argument basket is a number, and the contract says shop\.Basket/);
});

test('a mention says which object it is', () => {
  const { Kept, Proxies } = library('references.js');
  const kept = new Kept();
  const [a, b] = [{}, {}];
  const [first, second, other] = [kept.keep(a), kept.keep(a), kept.keep(b)];
  assert.equal(first >> 32n, second >> 32n);
  assert.notEqual(first, second);
  assert.notEqual(first >> 32n, other >> 32n);
  assert.equal(kept.release(first), a);
  assert.equal(kept.get(second), a);
  assert.throws(() => kept.get(first), /which the host has released/);

  const released = [];
  const proxies = new Proxies((number) => released.push(number));
  const make = (number) => ({ number });
  const proxy = proxies.get(first, 0, make);
  assert.equal(proxies.get(second, 0, make), proxy);
  assert.deepEqual(released, [second]);
  proxies.hold(first);
  proxies.drop(first);
  assert.deepEqual(released, [second]);
});

test('the numbers of objects begin anew before they are negative', () => {
  const { Kept } = library('references.js');
  const kept = new Kept();
  kept.last = 0x7fff_fffen;
  assert.deepEqual([kept.keep({}), kept.keep({})], [(0x7fff_ffffn << 32n) | 1n, (1n << 32n) | 2n]);
});

test('numbers of objects that are still kept are passed over', () => {
  const { Kept } = library('references.js');
  const kept = new Kept();
  const first = {};
  const keptAnew = (value) => {
    kept.last = 0x7fff_ffffn;
    return kept.keep(value) >> 32n;
  };
  const mentions = [kept.keep(first), kept.keep(first)];
  assert.deepEqual([keptAnew({}), keptAnew(first)], [2n, 1n]);
  mentions.forEach((mention) => kept.release(mention));
  assert.equal(keptAnew({}), 3n);
  kept.release((1n << 32n) | 4n);
  assert.equal(keptAnew({}), 1n);
});
