insert into risk_point (id, kind, name, detail, source, geom)
select 'icpe-' || "codeAIOT",
  case when "statutSeveso" ~* 'seuil (haut|bas)' then 'seveso' else 'icpe' end,
  "raisonSociale", concat_ws(', ', nullif("statutSeveso", 'Non Seveso'), regime), 'icpe', _geom
from raw_icpe;
