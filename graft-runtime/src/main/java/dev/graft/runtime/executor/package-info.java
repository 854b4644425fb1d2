/** Where a graft's calls are executed: which implementation there is, and the way to it. */
@NullMarked
package dev.graft.runtime.executor;

import org.jspecify.annotations.NullMarked;
