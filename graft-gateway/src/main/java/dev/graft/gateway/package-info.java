/** The command line that hosts modules and serves their grafts. */
@NullMarked
package dev.graft.gateway;

import org.jspecify.annotations.NullMarked;
