package io.confscope.ingest.dump;

import java.io.IOException;
import java.io.InputStream;

/**
 * A dump on its way in.
 *
 * @param content its bytes, which come as they are read
 */
record Upload(InputStream content, UploadOptions options) {

    /** Finds the dump in what a request brings, within the limits of uploads. */
    interface Unpacking {
        Upload of(InputStream body) throws IOException;
    }
}
