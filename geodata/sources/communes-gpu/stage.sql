-- Columns of wfs_du:municipality.
create table raw_communes_gpu (
  insee text not null constraint "code INSEE illisible" check (insee ~ '^\d[\dAB]\d{3}$')
    constraint "commune en double" unique,
  name text,
  is_rnu text constraint "RNU illisible" check (fold(is_rnu) in ('true', 'false')),
  is_deleted text
);
