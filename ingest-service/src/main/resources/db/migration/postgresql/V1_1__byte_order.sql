-- Ids are compared and sorted by their bytes, as in Java and in H2, whatever the language of the database: the papers of
-- an edition are those between "<edition>-" and "<edition>-g". V2 makes sighting and the key hashes anew.
alter table paper_version alter column paper_id type varchar(100) collate "C";
alter table paper_version alter column edition type varchar(80) collate "C";
alter table paper_key alter column paper_id type varchar(100) collate "C";
alter table term alter column facet type varchar(60) collate "C";
alter table term alter column id type varchar(100) collate "C";
-- Lists are sorted by titles.
alter table paper_version alter column title_en type varchar(10000) collate "C";
alter table paper_version alter column title_zh type varchar(10000) collate "C";
