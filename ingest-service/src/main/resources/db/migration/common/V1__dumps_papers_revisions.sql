-- A row of paper_version, paper_key or term counts from the revision valid_from on, and paper_version until (not
-- including) valid_to; 9223372036854775807 stands for "still". Rows of the revision that is being staged are unseen,
-- since nobody reads past the highest row of revision.

create table dump (
    id            bigint primary key,
    name          varchar(300)             not null,
    format        varchar(20),
    encoding      varchar(20),
    sha256        varchar(64)              not null,
    bytes         bigint                   not null,
    options       varchar(1000)             not null,
    origin_venue  varchar(300),
    origin_year   integer                  not null,
    mode          varchar(10)              not null,
    dry_run       boolean                  not null,
    status        varchar(10)              not null,
    received_at   timestamp with time zone not null,
    published_at  timestamp with time zone,
    revision      bigint,
    editions      varchar(1000000)           not null,
    records_read  bigint                   not null,
    added         bigint                   not null,
    changed       bigint                   not null,
    unchanged     bigint                   not null,
    removed       bigint                   not null,
    rejected      bigint                   not null,
    skipped       bigint                   not null,
    errors        bigint                   not null,
    warnings      bigint                   not null,
    failure       varchar(2000)
);
create index dump_by_content on dump (sha256, options);
create sequence dump_id start with 1 increment by 1;

create table revision (
    revision     bigint primary key,
    published_at timestamp with time zone not null,
    vocabulary   varchar(80)              not null,
    cause        varchar(10)              not null,
    -- null where changed rules brought the revision
    dump_id      bigint references dump
);

create table problem (
    dump_id     bigint        not null references dump,
    seq         bigint        not null,
    line_number integer       not null,
    column_number integer     not null,
    severity    varchar(10)   not null,
    code        varchar(60)   not null,
    message     varchar(1000) not null,
    excerpt     varchar(1000) not null,
    primary key (dump_id, seq)
);

create table paper_version (
    paper_id                varchar(100)    not null,
    valid_from              bigint          not null,
    valid_to                bigint          not null,
    removed                 boolean         not null,
    dump_id                 bigint          not null references dump,
    first_line              integer         not null,
    last_line               integer         not null,
    edition                 varchar(80)     not null,
    venue                   varchar(70)     not null,
    publication_year        integer         not null,
    decision                varchar(20)     not null,
    presentation            varchar(20),
    presentation_as_written varchar(300),
    topic                   varchar(100),
    topic_as_written        varchar(300),
    area                    varchar(100),
    area_as_written         varchar(300),
    code                    varchar(10)     not null,
    -- every multi-valued term as |facet=term|facet=term|, so that one LIKE finds it
    tags                    varchar(10000)  not null,
    title_en                varchar(10000),
    title_zh                varchar(10000),
    abstract_text           varchar(200000),
    abstract_complete       boolean         not null,
    -- lists as JSON
    keywords                varchar(100000) not null,
    authors                 varchar(500000) not null,
    links                   varchar(200000) not null,
    source_ids              varchar(10000)  not null,
    evidence                varchar(500000) not null,
    primary key (paper_id, valid_from)
);
create index paper_version_by_revision on paper_version (valid_from, paper_id);
create index paper_version_by_end on paper_version (valid_to);

-- what a paper is known by within its edition: its source ids, titles and the beginning of its abstract, hashed
create table paper_key (
    key_hash   varchar(32)  not null,
    paper_id   varchar(100) not null,
    valid_from bigint       not null,
    primary key (key_hash, paper_id)
);
create index paper_key_by_revision on paper_key (valid_from);

-- which dumps named a paper, and where
create table sighting (
    dump_id    bigint       not null references dump,
    paper_id   varchar(100) not null,
    record_number bigint    not null,
    first_line integer      not null,
    last_line  integer      not null,
    primary key (dump_id, paper_id, record_number)
);
create index sighting_by_paper on sighting (paper_id);

-- terms that no vocabulary file names: venues, years, editions, areas, new topics
create table term (
    facet      varchar(60)  not null,
    id         varchar(100) not null,
    label      varchar(400) not null,
    valid_from bigint       not null,
    primary key (facet, id)
);
