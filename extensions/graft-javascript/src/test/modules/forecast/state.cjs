'use strict';
// A CommonJS module beside it.
exports.state = [];
