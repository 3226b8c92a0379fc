-- What the vocabulary files said in each version that was ever in force, so that the labels of a past revision are
-- known for good: the facets and their terms as JSON.
create table vocabulary (
    version varchar(80)      primary key,
    facets  varchar(1000000) not null
);
