-- Outlines of the SDES: an identifier and nothing else. The file joins two vintages, so an id may come twice.
create table raw_aires_logistiques (
  id_aire text not null
);
