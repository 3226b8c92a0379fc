-- One row is one version of one paper: valid in the revisions valid_from <= r < valid_to.
-- An open version has valid_to = 9223372036854775807.
create table paper_fact (
    paper_id         varchar not null,
    valid_from       bigint  not null,
    valid_to         bigint  not null,
    venue            varchar not null,
    publication_year integer not null,
    edition          varchar not null,
    decision         varchar not null,
    presentation     varchar not null,
    topic            varchar not null,
    area             varchar not null,
    code             varchar not null,
    -- Sets of term ids, sorted, joined by commas; empty where the paper has none.
    modalities       varchar not null,
    families         varchar not null,
    -- Facets that a user's vocabulary added, as a JSON object with sorted names; empty where there are none.
    other_facets     varchar not null,
    constraint paper_fact_pk primary key (paper_id, valid_from)
);
create index paper_fact_from on paper_fact (valid_from);
create index paper_fact_to on paper_fact (valid_to);

-- What a vocabulary said, once per content.
create table vocabulary_text (
    hash    varchar not null,
    content varchar not null,
    constraint vocabulary_text_pk primary key (hash)
);

-- A revision stands here only when every paper of it is in paper_fact.
create table published_revision (
    revision        bigint  not null,
    published_at    varchar not null,
    vocabulary      varchar not null,
    cause           varchar not null,
    dump            varchar not null,
    vocabulary_hash varchar not null,
    constraint published_revision_pk primary key (revision),
    constraint published_revision_vocabulary foreign key (vocabulary_hash) references vocabulary_text (hash)
);
