/** Connection strings: their grammar, where they come from, which one wins, and how that is explained. */
@NullMarked
package dev.graft.runtime.config;

import org.jspecify.annotations.NullMarked;
