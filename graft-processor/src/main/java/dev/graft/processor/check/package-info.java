/** The rules that a contract must keep. */
@NullMarked
package dev.graft.processor.check;

import org.jspecify.annotations.NullMarked;
