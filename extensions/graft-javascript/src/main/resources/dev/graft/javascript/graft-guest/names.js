'use strict';
// Names of Java's.

/** `Line` for `shop.Order$Line`. */
const simple = (java) => java.slice(java.lastIndexOf('.') + 1).split('$').at(-1);

/** `Order_Line` for `shop.Order$Line`. */
const flat = (java) => java.slice(java.lastIndexOf('.') + 1).replaceAll('$', '_');

const packageOf = (java) => java.slice(0, Math.max(0, java.lastIndexOf('.')));

/** `pricing` for `Pricing`. */
const lower = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/** `priceList` for `price-list`. */
const camel = (name) => name.replace(/-+(.)?/g, (_, next) => (next ?? '').toUpperCase());

module.exports = { camel, flat, lower, packageOf, simple };
