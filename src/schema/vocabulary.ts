/**
 * Every code an author may write, with its label and a one-sentence definition.
 *
 * This file is the one home of the words: the schema takes its allowed values from it, error
 * messages list it, and the method page prints it. A code is permanent once published; add a new
 * one rather than changing what an old one means.
 */

/** What a reader sees for a code, and what the code means. */
export interface Word {
  readonly label: string;
  readonly definition: string;
  /** What else people call it when they search. */
  readonly also?: readonly string[];
}

/** A closed list of codes. Order is the order in which they are shown. */
export type Vocabulary = Readonly<Record<string, Word>>;

export const reportKinds = {
  'committee-report': {
    label: 'Committee report',
    definition: 'A report agreed and published by a committee of a legislature.',
  },
  evaluation: {
    label: 'Evaluation',
    definition: 'A published judgement of commitments against a stated method.',
  },
  'audit-report': {
    label: 'Audit report',
    definition: 'A report by a public auditor on how public money or programmes were managed.',
  },
  'independent-review': {
    label: 'Independent review',
    definition: 'A review commissioned from somebody outside the body reviewed.',
  },
  'policy-paper': {
    label: 'Policy paper',
    definition: 'A plan, strategy, vision or white paper that says what a government will do.',
  },
  response: {
    label: 'Response',
    definition: 'The published answer of those a report was addressed to.',
  },
  'written-answer': {
    label: 'Written answer',
    definition: 'An answer given in writing to a question asked in a legislature.',
  },
  'ministerial-statement': {
    label: 'Ministerial statement',
    definition: 'A statement a minister made to a legislature or in an official announcement.',
  },
  announcement: {
    label: 'Announcement',
    definition: 'A press notice, letter or published reply in which a body makes something known.',
  },
  speech: { label: 'Speech', definition: 'A speech given in public, in a role.' },
  assessment: {
    label: 'Project assessment',
    definition: 'An official judgement of whether a project can be delivered, or should go on.',
  },
  statistics: { label: 'Statistics', definition: 'Figures published as a series or data set.' },
  research: { label: 'Research', definition: 'A study by researchers, published as one.' },
  legislation: { label: 'Legislation', definition: 'A bill, an act or a statutory instrument.' },
  guidance: {
    label: 'Guidance',
    definition: 'A framework or instruction that tells organisations what is expected of them.',
  },
} as const satisfies Vocabulary;

export const positions = {
  accepted: { label: 'Accepted', definition: 'The response agrees in full.', also: ['agreed'] },
  'accepted-in-part': {
    label: 'Accepted in part',
    definition: 'The response agrees with some of it and refuses or leaves out the rest.',
    also: [
      'partially accepted',
      'partly accepted',
      'accepted partially',
      'accepted partly',
      'part accepted',
      'partially agreed',
      'partly agreed',
    ],
  },
  'accepted-in-principle': {
    label: 'Accepted in principle',
    definition: 'The response agrees with the aim without promising the action asked for.',
    also: ['agreed in principle'],
  },
  rejected: {
    label: 'Rejected',
    definition: 'The response refuses; its reason is recorded.',
    also: ['refused', 'declined', 'turned down', 'not accepted', 'disagreed'],
  },
  noted: {
    label: 'Noted',
    definition: 'The response acknowledges the point without accepting it.',
  },
  'under-consideration': {
    label: 'Under consideration',
    definition: 'The response puts the decision off.',
    also: ['being considered', 'considering'],
  },
  'no-position': {
    label: 'No position',
    definition: 'The response answers but neither agrees nor disagrees.',
  },
  'not-addressed': {
    label: 'Not addressed',
    definition: 'A response was published and is silent on this point.',
    also: ['ignored', 'passed over', 'not answered'],
  },
  'not-seen': {
    label: 'Not seen by us',
    definition: 'A response may exist; we have not seen what it says on this point.',
  },
  'accepts-rating': {
    label: 'Accepts the rating',
    definition: 'The response agrees with the rating given.',
  },
  'disputes-rating': {
    label: 'Disputes the rating',
    definition: 'The response says that the rating given is not a fair one.',
    also: ['disputed', 'contested', 'disagreed with the rating'],
  },
} as const satisfies Vocabulary;

export const recommendationProgress = {
  'not-started': { label: 'Not started', definition: 'No action was found by the date given.' },
  'in-progress': {
    label: 'In progress',
    definition: 'Action is under way and not complete.',
    also: ['under way', 'ongoing'],
  },
  stalled: { label: 'Stalled', definition: 'Action had begun and has stopped moving.' },
  'partly-implemented': {
    label: 'Partly implemented',
    definition: 'Part was done; the rest is not planned or not evidenced.',
    also: ['partially implemented', 'partly done'],
  },
  implemented: {
    label: 'Implemented',
    definition: 'It was done as recommended.',
    also: ['carried out', 'acted on', 'put into practice'],
  },
  'implemented-differently': {
    label: 'Implemented differently',
    definition: 'The aim was met by other means than those recommended.',
  },
  'not-implemented': {
    label: 'Not implemented',
    definition: 'The matter was closed without the action recommended.',
    also: ['not carried out', 'not acted on', 'never implemented'],
  },
  abandoned: {
    label: 'Abandoned',
    definition: 'Those asked said that they will not pursue it.',
    also: ['given up'],
  },
  superseded: {
    label: 'Superseded',
    definition: 'Something newer with the same end has taken its place.',
    also: ['overtaken'],
  },
  'no-longer-applicable': {
    label: 'No longer applicable',
    definition: 'What it was about is gone; the reason is recorded.',
  },
  unclear: {
    label: 'Unclear',
    definition: 'It cannot be judged as worded, or the evidence does not decide it.',
  },
} as const satisfies Vocabulary;

export const commitmentProgress = {
  'in-progress': { label: 'In progress', definition: 'The date has not come, or work goes on.' },
  stalled: { label: 'Stalled', definition: 'Work had begun and has stopped, with no new date.' },
  met: {
    label: 'Met',
    definition: 'What was promised was reached by its date.',
    also: ['kept', 'achieved', 'delivered'],
  },
  'met-late': {
    label: 'Met late',
    definition: 'What was promised was reached after its date had passed.',
    also: ['kept late', 'achieved late', 'delivered late'],
  },
  'partly-met': {
    label: 'Partly met',
    definition: 'Part of what was promised was reached.',
    also: ['partially met', 'partly kept', 'partly achieved'],
  },
  missed: {
    label: 'Missed',
    definition: 'The date passed without what was promised.',
    also: ['broken', 'failed', 'not met', 'not kept', 'not achieved', 'unmet'],
  },
  dropped: {
    label: 'Dropped',
    definition: 'Those who promised it gave it up.',
    also: ['scrapped', 'cancelled', 'given up', 'abandoned'],
  },
  superseded: {
    label: 'Superseded',
    definition: 'A newer promise with the same end has taken its place.',
  },
  unclear: {
    label: 'Unclear',
    definition: 'It cannot be judged as worded, or the evidence does not decide it.',
  },
} as const satisfies Vocabulary;

/** Computed where the entries do not say how things stand. Never written by hand. */
export const computedProgress = {
  'not-assessed': {
    label: 'Not assessed',
    definition: 'No assessment of what became of it is on this record.',
  },
  'not-due': {
    label: 'Not yet due',
    also: ['due next', 'due soon', 'upcoming'],
    definition: 'Its date is still to come, and no assessment of it is on this record.',
  },
  replaced: {
    label: 'Replaced',
    definition: 'A later promise took its place, and no outcome of its own is on this record.',
  },
  'no-outcome': {
    label: 'No outcome seen',
    definition: 'Its date has passed, and the latest entry says only that work went on before it.',
  },
} as const satisfies Vocabulary;

export const bases = {
  'self-reported': {
    label: 'Self-reported',
    definition: 'Those who had to act say so themselves; nobody independent has confirmed it.',
  },
  'auditor-verified': {
    label: 'Auditor verified',
    definition: 'A public auditor or inspector checked it and says so.',
  },
  'committee-assessed': {
    label: 'Committee assessed',
    definition: 'A committee, or a panel it set up, judged it on evidence.',
  },
  'independent-research': {
    label: 'Independent research',
    definition: 'Researchers, analysts or reporters outside the bodies concerned found it.',
  },
  'public-record': {
    label: 'Public record',
    definition: 'It follows from a statute, official statistics or another formal public record.',
  },
  'editor-assessed': {
    label: 'Editor assessed',
    definition: 'Our own reading of dated evidence, which is cited.',
  },
} as const satisfies Vocabulary;

export const changes = {
  weaker: { label: 'weaker', definition: 'The new promise asks for less of the same thing.' },
  stronger: { label: 'stronger', definition: 'The new promise asks for more of the same thing.' },
  narrower: {
    label: 'narrower',
    definition: 'The new promise covers fewer people, bodies or things.',
  },
  wider: { label: 'wider', definition: 'The new promise covers more people, bodies or things.' },
  'different-measure': {
    label: 'different measure',
    definition: 'The new promise measures something else, so the two cannot be compared directly.',
  },
  'same-measure': {
    label: 'same measure',
    definition: 'The new promise asks for the same thing; if it differs, it is in its date.',
  },
} as const satisfies Vocabulary;

export const seen = {
  document: { label: 'Seen in the document', definition: 'We read it in the document itself.' },
  copy: {
    label: 'Seen in a copy',
    definition: 'We read the document’s own words on somebody else’s copy of it.',
  },
  reporting: {
    label: 'Seen in reporting',
    definition: 'We read about it in somebody else’s account, not in the document.',
  },
} as const satisfies Vocabulary;

export const states = {
  draft: { label: 'Draft', definition: 'Being written; not published.' },
  unreviewed: {
    label: 'Not yet reviewed',
    definition: 'Published, and not yet reviewed by a person.',
  },
  reviewed: { label: 'Reviewed', definition: 'A person has compared it with what it cites.' },
  withdrawn: {
    label: 'Withdrawn',
    definition: 'Taken back by the editors; the page stays and says why.',
  },
} as const satisfies Vocabulary;

export const bodyKinds = {
  department: { label: 'Department', definition: 'A department of central government.' },
  agency: {
    label: 'Public body',
    definition: 'A body at arm’s length from a department, which carries out functions.',
  },
  unit: { label: 'Unit', definition: 'A part of a body, or a joint unit of several.' },
  regulator: { label: 'Regulator', definition: 'A body that sets or enforces rules for others.' },
  auditor: { label: 'Auditor', definition: 'A body that audits public money or major projects.' },
  committee: { label: 'Committee', definition: 'A committee of a legislature.' },
  panel: { label: 'Panel', definition: 'A group of people set up to judge or advise.' },
  'local-bodies': {
    label: 'Local bodies',
    definition: 'A class of local organisations that act alike on the record.',
  },
  other: { label: 'Other', definition: 'A body of another kind.' },
} as const satisfies Vocabulary;

export const sourceKinds = {
  'official-document': {
    label: 'Official document',
    definition: 'A report, paper, response or statute on its publisher’s own site.',
  },
  'official-page': {
    label: 'Official page',
    definition: 'A page or announcement by an official body on its own site.',
  },
  proceedings: {
    label: 'Proceedings',
    definition: 'The official record of debates, questions and evidence in a legislature.',
  },
  copy: {
    label: 'Copy',
    definition: 'Somebody else’s copy of an official document or of proceedings.',
  },
  statistics: { label: 'Statistics', definition: 'Published figures, by whoever compiled them.' },
  research: { label: 'Research', definition: 'A study, or a university’s account of one.' },
  press: { label: 'Press', definition: 'Reporting by a news or trade publisher.' },
  comment: { label: 'Comment', definition: 'Opinion, advocacy, or an interested party’s account.' },
  reference: { label: 'Reference work', definition: 'An encyclopaedia, index or similar work.' },
} as const satisfies Vocabulary;

/** How one record bears on another. `inverse` is what the other end shows. */
export interface LinkWord extends Word {
  readonly inverse: string;
}

/** Links that an editor writes, each with its reason. */
export const authoredLinks = {
  repeats: {
    label: 'Repeats',
    inverse: 'Repeated by',
    definition: 'A later document finds or asks for the same thing again.',
  },
  'builds-on': {
    label: 'Builds on',
    inverse: 'Built on by',
    definition: 'A later document starts from an earlier one and goes further.',
  },
  contradicts: {
    label: 'Contradicts',
    inverse: 'Contradicted by',
    definition: 'The two cannot both be right, or the later one denies the earlier.',
  },
  related: {
    label: 'Related to',
    inverse: 'Related to',
    definition: 'They bear on each other in a way that the reason given explains.',
  },
} as const satisfies Readonly<Record<string, LinkWord>>;

/** Links that follow from a field; nobody writes the other end. */
export const fieldLinks = {
  replaces: {
    label: 'Replaces',
    inverse: 'Replaced by',
    definition: 'A later promise takes the place of an earlier one.',
  },
  'milestone-of': {
    label: 'Milestone of',
    inverse: 'Has the milestone',
    definition: 'A step promised on the way to a larger promise.',
  },
  'rests-on': {
    label: 'Rests on',
    inverse: 'Grounds for',
    definition: 'A recommendation is drawn from a finding.',
  },
  rates: { label: 'Rates', inverse: 'Rated by', definition: 'A rating judges a commitment.' },
  'responds-to': {
    label: 'Responds to',
    inverse: 'Response',
    definition: 'A response answers one record of the report it replies to.',
  },
  answers: {
    label: 'Answers',
    inverse: 'Answered by',
    definition: 'A whole document replies to another document.',
  },
  'has-member': {
    label: 'Follows',
    inverse: 'A step in the chain',
    definition: 'A record is a step in the history of one promise.',
  },
  about: {
    label: 'About',
    inverse: 'Statement about it',
    definition: 'A named person’s statement bears on a record.',
  },
  mentions: {
    label: 'Mentions',
    inverse: 'Mentioned in',
    definition: 'The text of one record names another.',
  },
  theme: { label: 'Theme', inverse: 'On this theme', definition: 'A record bears on a theme.' },
  by: { label: 'Published by', inverse: 'Published', definition: 'A body published a document.' },
  to: {
    label: 'Asked of',
    inverse: 'Asked of it',
    definition: 'A recommendation names a body that has to act.',
  },
  owner: { label: 'Promised by', inverse: 'Promised', definition: 'A body made a promise.' },
  'said-by': {
    label: 'According to',
    inverse: 'Said',
    definition: 'A body is the one that says so in a history entry.',
  },
  'succeeded-by': {
    label: 'Succeeded by',
    inverse: 'Took over from',
    definition: 'A body’s functions passed to another.',
  },
  'part-of': {
    label: 'Part of',
    inverse: 'Has the part',
    definition: 'A body belongs to another.',
  },
  scheme: {
    label: 'Rated under',
    inverse: 'Used by',
    definition: 'A rating uses a published scheme.',
  },
  cites: { label: 'Cites', inverse: 'Cited by', definition: 'A record rests on a source.' },
  'copy-of': {
    label: 'Text of',
    inverse: 'Read at',
    definition: 'A source is a page or copy of a document on the record.',
  },
  term: { label: 'Uses the term', inverse: 'Used in', definition: 'A record uses a term.' },
} as const satisfies Readonly<Record<string, LinkWord>>;

export type ReportKind = keyof typeof reportKinds;
export type Position = keyof typeof positions;
export type RecommendationProgress = keyof typeof recommendationProgress;
export type CommitmentProgress = keyof typeof commitmentProgress;
export type Progress = RecommendationProgress | CommitmentProgress;
export type ComputedProgress = keyof typeof computedProgress;
export type Basis = keyof typeof bases;
export type Seen = keyof typeof seen;
export type State = keyof typeof states;
export type BodyKind = keyof typeof bodyKinds;
export type SourceKind = keyof typeof sourceKinds;
export type AuthoredLinkType = keyof typeof authoredLinks;
export type FieldLinkType = keyof typeof fieldLinks;
export type LinkType = AuthoredLinkType | FieldLinkType;

/** Values that stand where a value is missing. Each is shown, never left blank. */
export const unknowns = {
  'not-seen': {
    label: 'Not seen by us',
    definition: 'The document may say so; we have not seen that part of it.',
  },
  'none-stated': {
    label: 'None stated',
    definition: 'What we read of the document states none.',
  },
} as const satisfies Vocabulary;
export type Unknown = keyof typeof unknowns;

/** Ratings that any scheme may use besides its own scale. */
export const unrated = {
  'not-seen': {
    label: 'Not seen by us',
    definition: 'A rating was given, or may have been; we have not seen it.',
  },
  'not-rated': {
    label: 'Not rated',
    definition: 'Those who rate said that they did not rate this.',
  },
} as const satisfies Vocabulary;

/** What a response document does with every record it does not answer one by one. */
export const rests = {
  'not-seen': unknowns['not-seen'],
  'not-addressed': positions['not-addressed'],
} as const satisfies Vocabulary;
export type Rest = keyof typeof rests;

/** Components allowed in the text of a record, with the attributes each takes. */
export const components = {
  RecordLink: {
    attributes: { to: 'required' },
    definition:
      'A link to a record, by its identifier; shows the record’s title unless it holds text.',
  },
  Cite: {
    attributes: { source: 'required', at: 'optional' },
    definition: 'The source of the sentence before it; one of those that the record cites.',
  },
  Term: {
    attributes: { id: 'required' },
    definition: 'A word explained in the glossary, by the term’s identifier.',
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly attributes: Readonly<Record<string, 'required' | 'optional'>>;
      readonly definition: string;
    }
  >
>;
export type ComponentName = keyof typeof components;
