/** What users of Graft touch: the tube, its modules, the context of a call, and what can go wrong. */
@NullMarked
package dev.graft.runtime;

import org.jspecify.annotations.NullMarked;
