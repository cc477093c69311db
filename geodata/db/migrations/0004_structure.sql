-- Which tables a version has (geodata/db/version-structure.ts). Null: laid before this was written down.
alter table explorer.data_version add structure text;
