-- The name is a file name: PM1_PPRISeineArgenteuilBezons_ass reads "PPRI (inondation) Seine Argenteuil Bezons".
insert into constraint_area (id, kind, effect, name, source, geom)
select 'ppr-' || idass, 'risk_plan', 'conditions',
  regexp_replace(
    case
      when bare ~ '^PPRI' then 'PPRI (inondation) ' || regexp_replace(bare, '^PPRI_?l?(?=[A-Z])', '')
      when bare ~ '^PPRN?MT' then 'PPR mouvements de terrain ' || regexp_replace(bare, '^PPRN?MTd?(?=[A-Z])', '')
      when bare ~ '^PER' then 'Plan d’exposition aux risques ' || substr(bare, 4)
      when bare ~ '^R1113' then 'Périmètre R.111-3 ' || substr(bare, 6)
      else bare
    end,
    '([a-z])([A-Z])', '\1 \2', 'g') || ' (' || id_gaspar || ')',
  'ppr', _geom
from (select *, regexp_replace(nomass, '^PM1_|_ass$', '', 'g') as bare from raw_ppr) as named;
