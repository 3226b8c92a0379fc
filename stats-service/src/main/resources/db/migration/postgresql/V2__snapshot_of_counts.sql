-- What the papers of a revision counted up to, so that a start need not count them again. It is never the only copy:
-- without it, or where it is of another revision or another format, the papers are counted. It goes with its revision.
create table count_snapshot (
    revision bigint  not null,
    tag      varchar not null,
    format   integer not null,
    content  bytea   not null,
    constraint count_snapshot_pk primary key (revision),
    constraint count_snapshot_revision foreign key (revision)
        references published_revision (revision) on delete cascade
);
