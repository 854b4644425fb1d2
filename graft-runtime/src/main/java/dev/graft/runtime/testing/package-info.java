/** What only {@code graft-testkit} may use: tubes that stand apart from their surroundings, and calls that fail. */
@NullMarked
package dev.graft.runtime.testing;

import org.jspecify.annotations.NullMarked;
