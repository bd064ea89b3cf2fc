/**
 * Words that ask rather than name: articles, pronouns, prepositions, auxiliary verbs, and how people begin a
 * question. They do not count in a search, as nearly every page has them. English, as the search is.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all also am among an and any anybody anyone anything are as at
  be became because been before being between both but by
  can cannot could did didnt do does doesnt doing done dont during
  each either else ever every few for from
  get gets getting give given go goes going got
  had has hasnt have havent having he her here him his how however
  i if in into is isnt it its itself just
  let like many may me might mine more most much must my
  near neither nor not now of off on once one only or other our out over own
  per please rather same say says said saying see seeing seen shall she should show since so some somebody someone something still such
  tell than that thats the their them themselves then there these they thing things this those through to too
  under until up upon us very via want wanted was wasnt we were what whats when where whether which while who whom whose
  why will wish with within without would yet you your
  happen happened happening having ask asked asking tell telling told actually really ever anywhere
  find look looking search list know known`.split(/\s+/),
);

/** Whether a word, folded, only helps to ask. */
export const isFunctionWord = (folded: string): boolean => FUNCTION_WORDS.has(folded);

/** Those in which a slip can be told from another word. */
export const longFunctionWords: readonly string[] = [...FUNCTION_WORDS].filter(
  ({ length }) => length >= 6,
);
