with gone as (
  delete from raw_surfaces_eau where position_par_rapport_au_sol like '-%' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'surfaces-eau', _feature, 'eau souterraine', true from gone;

insert into ground_out_of_play (id, kind, name, source, geom)
select 'eau-' || cleabs, 'water', nullif(btrim(cpx_toponyme_de_plan_d_eau), ''), 'surfaces-eau', _geom
from raw_surfaces_eau;
