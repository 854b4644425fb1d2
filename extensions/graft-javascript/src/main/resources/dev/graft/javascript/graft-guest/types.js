'use strict'; module.exports = { texts: () => ({}) };
