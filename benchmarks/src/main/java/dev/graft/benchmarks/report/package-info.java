/** Runs what is asked for, and writes it down as Markdown. */
@NullMarked
package dev.graft.benchmarks.report;

import org.jspecify.annotations.NullMarked;
