/** What is wrong with a contract, and where it stands in the source. */
@NullMarked
package dev.graft.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
