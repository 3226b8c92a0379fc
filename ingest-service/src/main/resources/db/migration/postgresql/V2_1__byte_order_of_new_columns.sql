-- What V2 made anew, as in V1_1.
alter table paper_key alter column key_hash type varchar(120) collate "C";
alter table sighting alter column paper_id type varchar(100) collate "C";
