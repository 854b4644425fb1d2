/** CPython in this process. */
@NullMarked
package dev.graft.python;

import org.jspecify.annotations.NullMarked;
