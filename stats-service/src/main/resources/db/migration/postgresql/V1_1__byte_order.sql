-- Ids are compared and sorted by their bytes, as in Java and in H2, whatever the language of the database.
alter table paper_fact alter column paper_id type varchar collate "C";
alter table paper_fact alter column edition type varchar collate "C";
