/** Runs a test of a Graft contract in every mode, and makes calls fail as remote ones do. */
@NullMarked
package dev.graft.testkit;

import org.jspecify.annotations.NullMarked;
