package io.confscope.ingest.dump;

/**
 * How far the reading of a dump is.
 *
 * @param status as in {@link DumpView}
 * @param bytesRead of the file as it was received, compressed where it came so
 * @param recordsRead records found so far, rejected ones included
 * @param stored papers staged so far; nobody sees them before the dump is published
 */
record ImportProgress(String status, long bytesRead, long bytesTotal, long recordsRead, long stored) {

    static ImportProgress of(DumpView dump) {
        boolean read = dump.records().read() > 0;
        return new ImportProgress(
                dump.status(),
                read ? dump.bytes() : 0,
                dump.bytes(),
                dump.records().read(),
                dump.records().read() - dump.records().rejected());
    }
}
