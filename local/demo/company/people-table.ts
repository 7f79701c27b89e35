/** What somebody does in the company; decides groups and how people are put into teams. */
export type Occupation = 'executive' | 'pmo' | 'administrator' | 'projectManager' | 'engineer' | 'analyst' | 'service' | 'external';

export interface PersonRow {
  readonly name: string;
  readonly occupation: Occupation;
  readonly locale: 'en_GB' | 'nl_NL';
  /** Left the company; the account is deactivated. */
  readonly left?: true;
}

const row = (name: string, occupation: Occupation, locale: PersonRow['locale'] = 'en_GB'): PersonRow => ({ name, occupation, locale });

/** The first of an occupation is the one to look at the site as. All names are invented. */
export const peopleTable: readonly PersonRow[] = [
  row('Ingrid Solvang', 'executive'),
  row('Marcus Adeyemi', 'executive'),
  row('Pieter van Houten', 'executive', 'nl_NL'),
  row('Lena Castellanos', 'pmo'),
  row('Joris Bakhuis', 'pmo', 'nl_NL'),
  row('Shanice Whitlock', 'pmo'),
  row('Tomasz Wrona', 'administrator'),
  row('Amara Okonjo', 'projectManager'),
  row('Bram Terpstra', 'projectManager', 'nl_NL'),
  row('Chiara Lombardi', 'projectManager'),
  row('David Oyelaran', 'projectManager'),
  row('Emre Aksoy', 'projectManager'),
  row('Fleur de Ridder', 'projectManager', 'nl_NL'),
  row('Grace Tanaka', 'projectManager'),
  row('Hamza Benali', 'projectManager'),
  row('Isla McRae', 'projectManager'),
  row('Joaquín Ferreyra', 'projectManager'),
  row('Aiko Morimoto', 'engineer'),
  row('Anouk Verhagen', 'engineer', 'nl_NL'),
  row('Benedikt Falk', 'engineer'),
  row('Callum Rees', 'engineer'),
  row('Daria Kovalchuk', 'engineer'),
  row('Diego Santamaría', 'engineer'),
  row('Elif Demirci', 'engineer'),
  row('Farah Rahimi', 'engineer'),
  row('Gijs Molenaar', 'engineer', 'nl_NL'),
  row('Hannah Lindqvist', 'engineer'),
  row('Ibrahim Sesay', 'engineer'),
  row('Jasmijn Postma', 'engineer', 'nl_NL'),
  row('Kwame Asante', 'engineer'),
  row('Linh Pham', 'engineer'),
  row('Mateus Rocha', 'engineer'),
  row('Nadia Haddad', 'engineer'),
  row('Oisín Brady', 'engineer'),
  row('Priya Raghunathan', 'engineer'),
  row('Quirine Dijkman', 'engineer', 'nl_NL'),
  row('Rafael Monteiro', 'engineer'),
  row('Saskia Blom', 'engineer', 'nl_NL'),
  row('Teodora Ilieva', 'engineer'),
  row('Viktor Hálek', 'engineer'),
  row('Wei Zhang', 'engineer'),
  row('Yara Nassar', 'engineer'),
  row('Arjan Hoekman', 'analyst', 'nl_NL'),
  row('Beatriz Quintero', 'analyst'),
  row('Clara Aubert', 'analyst'),
  row('Dilara Yıldız', 'analyst'),
  row('Femke Sluiter', 'analyst', 'nl_NL'),
  row('Gareth Pugh', 'analyst'),
  row('Hyun-woo Seo', 'analyst'),
  row('Ines Batista', 'analyst'),
  row('Kofi Amponsah', 'analyst'),
  row('Maren Steinbach', 'analyst'),
  row('Noor El Idrissi', 'service', 'nl_NL'),
  row('Owen Sadler', 'service'),
  row('Ruben Kappel', 'service', 'nl_NL'),
  row('Zuzanna Mazur', 'service'),
  row('Victor Lindahl', 'external'),
  row('Sonia Mehra', 'external'),
  { name: 'Stefan Brandt', occupation: 'engineer', locale: 'en_GB', left: true },
  { name: 'Maaike Winkel', occupation: 'analyst', locale: 'nl_NL', left: true },
];
