-- Fields of the list of the ministry.
create table raw_monuments (
  reference text not null constraint "référence en double" unique,
  denomination_de_l_edifice text,
  typologie_de_la_protection text
);
