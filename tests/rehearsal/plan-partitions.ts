// Partitions of the Géoportail de l'urbanisme that the rehearsal holds plans of: communes, an EPCI with its sectors, EPT.

/** One with the letter of a sector behind it, as plans of parts of an EPCI have. */
export const partitionsOf = (): string[] => [
  'DU_95127',
  'DU_77001',
  'DU_78003',
  'DU_91001',
  'DU_92002',
  'DU_200057867',
  'DU_200056232',
  'DU_200059889_A',
  'DU_200059889_B',
]
