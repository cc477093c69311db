-- Columns of the MOS in 79 classes.
create table raw_mos_2025 (
  mos2021 integer constraint "poste 2021 hors de 1 à 79" check (mos2021 between 1 and 79),
  mos2025 integer not null constraint "poste 2025 hors de 1 à 79" check (mos2025 between 1 and 79)
);
