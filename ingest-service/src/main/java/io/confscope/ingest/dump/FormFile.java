package io.confscope.ingest.dump;

import io.confscope.ingest.problem.BadRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The part “file” of a form, read while it comes. The framework would have received the whole form before anybody could ask
 * how many send one, or how slowly.
 *
 * @param name as the form's sender has it
 */
record FormFile(InputStream content, @Nullable String name) {

    private static final String PART = "file";

    /**
     * Reads a form up to the file's first byte.
     *
     * @param mediaType of the form, with its boundary
     * @throws BadRequest where there is no such part
     */
    static FormFile in(InputStream form, String mediaType) throws IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            FileItemIterator parts = upload.getItemIterator(new Form(form, mediaType));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (part.getFieldName().equals(PART)) {
                    return new FormFile(new Part(part.openStream()), part.getName());
                }
            }
        } catch (FileUploadException
                | FileUploadIOException
                | MultipartStream.MalformedStreamException
                | InvalidFileNameException e) {
            throw unreadable();
        }
        throw BadRequest.parameter(PART, "The form has no part “file”; put the dump there.");
    }

    private static BadRequest unreadable() {
        return BadRequest.parameter(
                PART, "The form is broken or cut off; send it again, or the file itself as the body.");
    }

    /** A form without its end is the sender's mistake, not a failure here. */
    private static final class Part extends FilterInputStream {

        private Part(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (MultipartStream.MalformedStreamException e) {
                throw unreadable();
            }
        }
    }

    private record Form(InputStream body, String mediaType) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return mediaType;
        }

        @Override
        @SuppressWarnings("deprecation") // The interface asks for it all the same; -1 is "not known".
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
