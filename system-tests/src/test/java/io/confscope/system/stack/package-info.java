/** The three packaged services as processes of their own, and a client that asks them over HTTP. */
@NullMarked
package io.confscope.system.stack;

import org.jspecify.annotations.NullMarked;
