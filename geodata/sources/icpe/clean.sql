with gone as (delete from raw_icpe where fold(regime) = 'non icpe' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'icpe', _feature, 'pas une installation classée (régime « Non ICPE »)', true from gone;

insert into risk_point (id, kind, name, detail, source, geom)
select 'icpe-' || "codeAIOT",
  case when fold("statutSeveso") ~ 'seuil (haut|bas)' then 'seveso' else 'icpe' end,
  "raisonSociale", concat_ws(', ', case when fold("statutSeveso") <> 'non seveso' then "statutSeveso" end, regime), 'icpe', _geom
from raw_icpe;
