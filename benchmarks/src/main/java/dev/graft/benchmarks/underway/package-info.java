/** What calls hold that have reached the callee and are not answered yet. */
@NullMarked
package dev.graft.benchmarks.underway;

import org.jspecify.annotations.NullMarked;
