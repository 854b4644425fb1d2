// Advertisements by shelf, by the rules of the implementation in Java and with the same outcome.

import { Ad } from 'graft:boutique.ad';
import { Category } from 'graft:boutique.catalog';
import { Chance } from './chance.mjs';

const MOST_OTHERS = 2;

const ad = (product, text) => new Ad({ target: `/product/${product}`, text });

const ADS = {
  [Category.ACCESSORIES]: [ad('1YMWWN1N4O', 'Watch: two for the price of one')],
  [Category.CLOTHING]: [ad('66VCHSJNUP', 'Tank top, 20% off')],
  [Category.FOOTWEAR]: [ad('L9ECAV7KIM', 'Loafers: two pairs for the price of one')],
  [Category.HAIR]: [ad('2ZYFJ3GM2N', 'Hairdryer, now half the price')],
  [Category.DECOR]: [ad('0PUK6V6EV0', 'Candle holder, 30% off')],
  [Category.KITCHEN]: [ad('9SIQT8TOJO', 'Bamboo glass jar, 10% off'), ad('6E92ZMYYFZ', 'Mug: three for the price of two')],
};

export class Ads {
  choose(visitor, context) {
    const shelves = Object.keys(Category).filter((category) => context.has(category));
    const fitting = shelves.flatMap((category) => ADS[category] ?? []);
    return fitting.length > 0 ? fitting : others(visitor);
  }
}

/** The visitor decides the draw, so that it can be repeated. */
function others(visitor) {
  const all = Object.keys(Category).flatMap((category) => ADS[category] ?? []);
  return new Chance(visitor).shuffled(all).slice(0, MOST_OTHERS);
}
