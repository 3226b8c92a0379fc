package io.confscope.stats.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.logging.Logger;

/** Around the transaction: each attempt gets one of its own. */
@ReadAgain
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ReadAgainInterceptor {

    private static final Logger LOG = Logger.getLogger(ReadAgainInterceptor.class);

    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 100;

    private final TransactionSynchronizationRegistry transaction;

    ReadAgainInterceptor(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        // As part of a larger transaction it is lost with that; who began it reads again, or does not.
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !CutOff.isBehind(e)) {
                    throw e;
                }
                LOG.infof("The disk's end cut off a read; reading again: %s", e.getMessage());
                // Who met the end of the disk cleans up now, or tries again, and may meet it again; nothing tells when
                // that is over.
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
