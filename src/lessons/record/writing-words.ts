/** Words that tell whether a text says something that somebody can do, by language. */
export interface WritingWords {
  /** Say little whatever stands around them. */
  readonly vague: ReadonlySet<string>;
  /** Begin a sentence that tells somebody to do something. */
  readonly instructions: ReadonlySet<string>;
  /** Anywhere in a sentence they make it one. */
  readonly obligations: RegExp;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const en: WritingWords = {
  vague: words(`
    better good improve improved improving more enough sufficient sufficiently adequate adequately appropriate appropriately proper properly
    timely asap communicate communication aware awareness careful carefully attention effort various several some things stuff something
    etc maybe perhaps possibly probably generally usually often sometimes try optimise optimize`),
  instructions: words(`
    add agree align allow always annotate anonymise answer apply appoint approve arrange ask assign assume audit automate avoid back baseline begin block
    book break brief bring budget build buy calculate carry call cancel change check choose clarify clean close collect combine communicate compare complete
    confirm consider contact contract copy count cover create cut deal decide define delay delegate deliver demand demonstrate deploy describe design
    detail develop discuss divide do document don't draft draw drop end enforce ensure escalate establish estimate evaluate exclude explain
    extend file finish fix flag follow force forbid freeze get give go grant hand handle have hire hold identify implement include incorporate
    inform insist inspect install integrate invite involve isolate issue keep leave let limit link list log look lower maintain make manage
    map mark measure meet mention minimise minimize monitor move name negotiate never note notify number obtain offer open order organise
    organize own park pay perform pilot plan point postpone prefer prepare present prevent prioritise prioritize produce protect prove provide
    publish put quantify raise rate read record reduce refuse rehearse reject release remind remove repeat replace report request require
    reserve resolve restrict retain retire review revise rework rotate run save schedule seek select send separate set share show sign simplify simulate
    size specify split staff standardise standardize start state stop store submit supply support take talk teach tell test tether tie time
    track train transfer translate treat try turn update use validate verify visit wait walk warn watch weigh work write`),
  obligations: /\b(?:must|shall|should|needs? to|has to|have to|ought to|required to|is to be|are to be)\b/i,
};

const nl: WritingWords = {
  vague: words(`
    beter goed verbeter verbeteren verbetering meer genoeg voldoende passend passende juist juiste correct tijdig zsm communiceren communicatie
    bewust bewustzijn zorgvuldig aandacht moeite diverse verschillende enkele dingen iets zaken enz enzovoort misschien mogelijk mogelijkerwijs
    waarschijnlijk meestal doorgaans vaak soms probeer proberen optimaliseer optimaliseren`),
  instructions: words(`
    archiveer automatiseer baseer bedenk begin begroot bel behandel behoud bekijk benoem bepaal bereken beperk beschrijf beschouw beslis bespreek
    besteed betaal betrek bevestig bevries bewaak bewaar bezoek blijf blokkeer boek bouw breng budgetteer check combineer communiceer controleer
    deel definieer delegeer demonstreer denk documenteer doe doorloop draag draai dwing eis escaleer evalueer formuleer gebruik geef ga haal
    herhaal herinner herschrijf herzie hou houd huur identificeer informeer installeer integreer inventariseer isoleer keur kies kijk koop koppel laat leer
    leg lees lever limiteer link los maak markeer meet meld neem nodig noem noteer nooit nummer onderhandel onderzoek ontwerp ontwikkel open
    organiseer oefen overleg pas plaats plan presenteer prioriteer probeer publiceer raadpleeg rapporteer registreer regel reken reserveer schaf schat
    scheid schrap schrijf sluit spreek sta standaardiseer start stel stem steun stop stuur test toets toon train trek update vaar valideer vang
    verander verbied verbind verdeel verduidelijk vergelijk verifieer verklaar verlaag verlang vermeld vermijd verplaats verplicht vertaal
    vertel vervang verwijder verzamel verzoek volg voeg voer voorkom vraag waarschuw wacht weeg weiger werk wijs wijzig win zeg zet zoek zorg`),
  obligations: /\b(?:moet|moeten|dient|dienen|behoort|behoren|hoort|horen|verplicht|nodig om)\b/i,
};

export const writingWords: Readonly<Record<'en' | 'nl', WritingWords>> = { en, nl };
