import { theme } from './theme';

export const dutchThemes = {
  intranet: theme({
    components: 'Redactie; Zoeken; Vormgeving; Koppelingen; Adoptie',
    epics:
      'Startpagina per doelgroep; Zoeken dat vindt; Nieuws en agenda; Wie is wie; Migratie van oude pagina’s; Redactie op orde; Koppeling met het verzuimsysteem; Toegankelijkheid; Lancering in golven; Gebruik meten',
    objects:
      'startpagina; zoekfunctie; smoelenboek; nieuwsbericht; redactiekalender; paginasjabloon; koppeling met HR; mobiele weergave; reactieformulier; beeldbank; navigatie; gebruiksrapport; toegankelijkheidstoets; afdelingspagina; welkomstpagina; archiefpagina',
    audiences: 'medewerker; redacteur; leidinggevende; nieuwe collega',
    labels: 'redactie; adoptie; migratie; toegankelijkheid',
  }),
  move: theme({
    components: 'Huisvesting; ICT; Communicatie; Logistiek; Contracten',
    epics:
      'Huurcontract en oplevering; Inrichting per verdieping; Netwerk en werkplekken; Verhuisplanning; Communicatie naar medewerkers; Afstoten oude gebouw; Bedrijfsrestaurant; Parkeren en vervoer; Veiligheid en ontruiming',
    objects:
      'plattegrond; verhuisplanning; werkplekreservering; bekabeling; keukeninrichting; sleutelplan; verzekering; ontruimingsplan; vervoersplan; meubellijst; opleverlijst; afvalafvoer; akoestisch paneel; ontvangstbalie; huurcontract; verhuisdoos; vergunning',
    audiences: 'medewerker; facilitair manager; leverancier; directie',
    labels: 'gebouw; leverancier; communicatie; vergunning',
  }),
  archive: theme({
    components: 'Selectie; Scannen; Metagegevens; Toegang; Vernietiging',
    epics:
      'Selectielijst; Scannen van dossiers; Metagegevens op orde; Zoeken in het archief; Toegang en geheimhouding; Vernietiging; Overdracht aan beheer',
    objects:
      'selectielijst; scanprofiel; metagegevensschema; dossierlijst; zoekscherm; toegangsrecht; vernietigingslijst; kwaliteitscontrole; archiefdoos; bewaartermijn; overdrachtsprotocol; beheerhandleiding; leeszaal; exportbestand',
    audiences: 'archivaris; behandelaar; jurist; auditor',
    labels: 'archiefwet; kwaliteit; dossier; bewaartermijn',
  }),
} as const;
