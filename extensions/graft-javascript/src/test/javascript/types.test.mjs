import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { description, folder, library } from './support.mjs';

const { texts, write } = library('types.js');

test('each package has a file, and the library one', () => {
  const root = folder({});
  assert.deepEqual(write(root, [description('Pricing')]).sort(), ['graft-guest.d.ts', 'shop.d.ts']);
  const text = fs.readFileSync(path.join(root, 'shop.d.ts'), 'utf8');
  assert.match(text, /declare module 'graft:shop'/);
});

test('types are those that values have', () => {
  const text = texts([description('Pricing')])['shop.d.ts'];
  assert.match(text, /export class Quote \{\n {4}constructor\(fields: \{ total: graft\.Decimal \| string \| bigint \| number;/);
  assert.match(text, /readonly perSku: Map<string, graft\.Decimal>;/);
  assert.match(text, /export type Currency = 'EUR' \| 'USD' \| 'CHF';/);
  assert.match(text, /export class UnknownSkuException extends Error/);
  assert.match(text, /quoteIfKnown\(basket: Basket, currency: Currency\): Quote \| null \| Promise<Quote \| null>;/);
  assert.match(text, /revision\(\): Promise<bigint>;/);
});

test('streams and references have theirs', () => {
  assert.match(JSON.stringify(texts([description('Ticks')])), /AsyncIterable</);
  assert.match(texts([description('Carts'), description('Cart'), description('PriceListener')])['references.d.ts'], /CartStub/);
});

test('a type of no known package is unknown', () => {
  assert.match(texts([description('Carts')])['references.d.ts'], /unknown/);
});
