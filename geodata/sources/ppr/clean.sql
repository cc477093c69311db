-- The name is read from the name of the plan's document, which has its words apart:
-- pdf/PM1_PPRI_Seine_Argenteuil_Bezons_act.pdf reads "PPRI (inondation) Seine Argenteuil Bezons (95PREF20000164)".
insert into constraint_area (id, kind, effect, name, source, geom)
select 'ppr-' || idass, 'risk_plan', 'conditions',
  replace(
    case
      when bare ~ '^PPRI_' then 'PPRI (inondation) ' || substr(bare, 6)
      when bare ~ '^PPRMT_' then 'PPR mouvements de terrain ' || substr(bare, 7)
      when bare ~ '^PER_' then 'Plan d’exposition aux risques ' || substr(bare, 5)
      when bare ~ '^R111_?3_' then 'Périmètre R.111-3 ' || regexp_replace(bare, '^R111_?3_', '')
      else bare
    end,
    '_', ' ') || ' (' || id_gaspar || ')',
  'ppr', _geom
from (
  select *, regexp_replace(coalesce(pdf_url, nomass), '^(pdf/)?PM1_|_act\.pdf$|_ass$', '', 'g') as bare
  from raw_ppr) as named;
