/** Node.js in this process. */
@NullMarked
package dev.graft.javascript;

import org.jspecify.annotations.NullMarked;
