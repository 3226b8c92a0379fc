/** The dashboard as a person uses it, in a real Chromium. */
@NullMarked
package io.confscope.system.browser;

import org.jspecify.annotations.NullMarked;
