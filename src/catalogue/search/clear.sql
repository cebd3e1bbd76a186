DELETE FROM atlas_search_place;
DELETE FROM atlas_search_name;
INSERT INTO atlas_search_word (atlas_search_word) VALUES ('delete-all');
INSERT INTO atlas_search_part (atlas_search_part) VALUES ('delete-all');
INSERT INTO atlas_search_prose (atlas_search_prose) VALUES ('delete-all');
