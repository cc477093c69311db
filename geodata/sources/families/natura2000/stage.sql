-- Columns of the WFS of the INPN.
create table raw_natura2000 (
  sitecode text not null
    constraint "code du site en double" unique
    constraint "code FR de sept chiffres attendu" check (sitecode ~ '^FR\d{7}$'),
  sitename text not null,
  url text
);
