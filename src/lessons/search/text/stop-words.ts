import type { Language } from './language';

const english = `a about above across after again against all almost along already also although always am among an and another any anyone anything are aren't
around as at be because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down during
each either else enough etc even ever every few for from further had hadn't has hasn't have haven't having he her here hers herself him himself his how however
i if in instead into is isn't it its itself just least less let many may me might more most much must my myself neither never no nor not now of off often on once
one only onto or other others otherwise our ours ourselves out over own per perhaps quite rather same shall she should shouldn't since so some something such
than that the their theirs them themselves then there therefore these they this those though through thus to together too toward towards under until up upon us
very was wasn't we were weren't what when where whether which while who whom whose why will with within without won't would wouldn't yet you your yours yourself`;

const dutch = `aan af al alle alleen alles als altijd anders ander andere ben bent bij bijna binnen boven buiten daar daarbij daardoor daarin daarna daarnaast
daarom daarvan daarvoor dan dat de deze die dit doch doen doet door dus een eens echter eigen elk elke en enige enkele er ervan ervoor even gaan gaat geen geweest
geworden had hadden heb hebben hebt heeft heel hem hen het hier hierbij hierdoor hij hoe hun iedere ieder iemand iets ik in indien is ja je jij jou jouw jullie kan
kon konden kunnen laten liever maar me mee meer men met mij mijn moest moesten moet moeten mogen na naar naast nadat niemand niet niets nog nooit nu of om omdat
onder ons onze ook op over per reeds samen sinds slechts sommige soms te tegen ten ter terwijl toch toen tot tussen u uit uw vaak van vanaf vanuit veel verder via
voor voordat vooral waar waarbij waardoor waarin waarom waren was wat we weer wel werd werden wie wij wil wilde willen worden wordt zal ze zeer zei zelf zich zij
zijn zo zodat zonder zou zouden zowel zulke`;

// Compared after folding, which drops apostrophes.
const listed = (text: string): ReadonlySet<string> => new Set(text.replaceAll("'", '').split(/\s+/));

/** Words that say nothing of what a text is about: articles, pronouns, prepositions, conjunctions, auxiliaries, and adverbs of degree and time. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = { en: listed(english), nl: listed(dutch) };
