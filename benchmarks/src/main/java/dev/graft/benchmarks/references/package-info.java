/** What references hold at both ends, and what stays of them. */
@NullMarked
package dev.graft.benchmarks.references;

import org.jspecify.annotations.NullMarked;
