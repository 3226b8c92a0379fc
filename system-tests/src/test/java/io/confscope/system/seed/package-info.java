/** What a user gets out of the seed dump, record by record and figure by figure. */
@NullMarked
package io.confscope.system.seed;

import org.jspecify.annotations.NullMarked;
