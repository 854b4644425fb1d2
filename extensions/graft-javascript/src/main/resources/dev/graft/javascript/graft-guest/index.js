'use strict';
// What code imports from `graft-guest`.

const { Decimal } = require('./decimal');
const { HostError } = require('./thrown');
const { offsetId, offsetSeconds, ...values } = require('./values');

module.exports = { Decimal, HostError, ...values };
