/** Entry and rounds: read, check, write, one contract at a time. */
@NullMarked
package dev.graft.processor;

import org.jspecify.annotations.NullMarked;
