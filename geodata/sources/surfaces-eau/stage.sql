-- Columns of BD TOPO, surface_hydrographique.
create table raw_surfaces_eau (
  cleabs text not null constraint "clé en double" unique,
  cpx_toponyme_de_plan_d_eau text,
  position_par_rapport_au_sol text
);
