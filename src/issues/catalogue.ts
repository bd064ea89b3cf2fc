/**
 * Every problem that the checks can report. A code is permanent: it is in messages, in links and in
 * people's notes. The pages at `/problems/` are made from this table.
 */
export interface CatalogueEntry {
  /** The problem in a few words. */
  readonly title: string;
  /** What it means and why it matters, for an editor. */
  readonly meaning: string;
  /** How it usually comes about. */
  readonly causes: string;
  /** How to put it right. */
  readonly fix: string;
}

export const catalogue = {
  'to-do': {
    title: 'Something is left to write',
    meaning:
      'A value, or a part of the text, begins with to-do: somebody means to write it, and has not yet. It is not published so.',
    causes: 'A new file, in which each mark says what belongs there; a note left for later.',
    fix: 'Write what the message says, in place of the whole mark. If the document does not say, write none-stated, and if you have not seen that part of it, not-seen, where the field allows it.',
  },
  'malformed-yaml': {
    title: 'The front matter cannot be read',
    meaning:
      'The lines between the two rows of dashes, or a whole .yaml file, are not valid YAML, so none of the fields can be read.',
    causes:
      'A colon and a space inside a value without quotation marks; a tab used to indent; a bracket or quotation mark left open; a field written twice.',
    fix: 'Go to the line named. Put a value that holds a colon in quotation marks, indent with spaces, and close what was opened.',
  },
  'no-front-matter': {
    title: 'The file has no front matter',
    meaning:
      'A record begins with its fields between two rows of three dashes. This file has none.',
    causes:
      'The file is empty, the first line is not ---, the second row of dashes is missing, or nothing stands between the two.',
    fix: 'Begin the file with ---, write the fields, and close them with --- on a line of its own.',
  },
  'unreadable-text': {
    title: 'The file holds characters that cannot be shown',
    meaning:
      'The file has control characters, soft hyphens, invisible spaces or direction marks, or bytes that are not UTF-8, as themselves or spelt out as a code. They can hide text from a reviewer, and break up words that readers search for.',
    causes:
      'Text pasted from a PDF or a word processor; a file saved in another encoding or with a byte order mark.',
    fix: 'Delete and retype the characters at the place named, and save the file as UTF-8.',
  },
  'unknown-field': {
    title: 'There is no such field',
    meaning:
      'The record has a field that its collection does not have. It would be lost silently, so it is refused.',
    causes: 'A spelling mistake, or a field of another kind of record.',
    fix: 'Use the field suggested, or one of those listed; or move the text into the record’s body.',
  },
  'missing-field': {
    title: 'A field is missing',
    meaning: 'Every record of this kind must have the field.',
    causes: 'It was forgotten, or its name was misspelt.',
    fix: 'Add it. If the document does not say, write none-stated; if you have not seen that part of it, write not-seen, where the field allows it.',
  },
  'wrong-type': {
    title: 'A value is of the wrong kind',
    meaning: 'The field takes another kind of value: text, a number, a list, or fields of its own.',
    causes:
      'A list written as one value, a number in quotation marks, text that YAML reads as a number or as true or false, or fields indented wrongly.',
    fix: 'Write the value in the form named in the message.',
  },
  'unknown-value': {
    title: 'The value is not in the vocabulary',
    meaning:
      'The field takes one of a fixed list of codes, so that records can be counted and compared.',
    causes: 'A spelling mistake, the label instead of the code, or a code of another field.',
    fix: 'Use one of the codes listed. What each means is on the method page.',
  },
  'bad-date': {
    title: 'The date does not exist or is not in a form that can be read',
    meaning: 'Dates are written as given: a year, a month or a day, in figures, largest first.',
    causes: 'A day that the month does not have, a month above 12, or a date in words.',
    fix: 'Write 2021, 2021-03 or 2021-03-31. For words such as “within 18 months” use printed, with by if a last date can be given.',
  },
  'bad-address': {
    title: 'The address cannot be followed',
    meaning: 'A link to the web must be a whole address that begins with https:// or http://.',
    causes: 'The beginning was left out, or the address has a space in it.',
    fix: 'Copy the address from the browser again.',
  },
  'bad-format': {
    title: 'The value is not in the form that the field needs',
    meaning: 'The field takes text of a fixed form, such as lower-case words joined by hyphens.',
    causes: 'Capital letters, spaces or punctuation where none are allowed.',
    fix: 'Write it in the form named in the message.',
  },
  'empty-value': {
    title: 'The value is empty, or a list is too short',
    meaning: 'The field is there but holds nothing, or fewer items than make sense.',
    causes: 'A field kept as a reminder, an empty list, or a chain of one.',
    fix: 'Fill it in, or take the field out if it may be left out.',
  },
  'too-long': {
    title: 'The text is too long',
    meaning:
      'The field has a limit, so that lists and pages stay readable, and quotations stay short.',
    causes: 'Detail in a title or note that belongs in the record’s text.',
    fix: 'Shorten it to the length named, and move the rest into the text.',
  },
  'missing-summary': {
    title: 'The record has no text',
    meaning:
      'The first paragraph of a record is its summary, in our own words. This record has none.',
    causes: 'Only the fields were written, or the text begins with a heading, a list or a table.',
    fix: 'Write a paragraph under the front matter. Its first sentence has at most 25 words.',
  },
  'long-first-sentence': {
    title: 'The first sentence is too long',
    meaning:
      'The first sentence stands for the record in lists and search results, so it has at most 25 words.',
    causes: 'Several facts in one sentence.',
    fix: 'Split it. Say the main thing first.',
  },
  'dangling-link': {
    title: 'A link leads to no record',
    meaning: 'The record names another that does not exist.',
    causes: 'A spelling mistake, a record that was renamed, or one that has not been written yet.',
    fix: 'Use the identifier suggested, or write the record, or take the link out.',
  },
  'lost-example': {
    title: 'A guide shows what is not on the record',
    meaning:
      'A guide takes its examples from records, so that it keeps no copy of them. The record, or the part of it that the guide shows, is not there, so the guide cannot be made.',
    causes:
      'A record was renamed by hand, withdrawn or split; a link, a gap or an entry was taken out before the one that the guide counts to.',
    fix: 'Name another record or part in the guide, or give the words there with good.',
  },
  'wrong-kind-link': {
    title: 'A link leads to a record of the wrong kind',
    meaning: 'The field names a record that exists, but of a kind that the field does not take.',
    causes:
      'A report named where one of its findings or commitments was meant, or the other way round.',
    fix: 'Name a record of one of the kinds listed.',
  },
  'self-link': {
    title: 'A record links to itself',
    meaning: 'A record cannot bear on, replace or rest on itself.',
    causes: 'An identifier copied from the record’s own address.',
    fix: 'Name the other record, or take the link out.',
  },
  'link-cycle': {
    title: 'Records replace one another in a circle',
    meaning:
      'Following what each promise replaces leads back to where it began, so none of them is the first.',
    causes: 'The later promise was written into the earlier one.',
    fix: 'Only the later promise names the earlier one. Take out the link that points forward in time.',
  },
  'unknown-source': {
    title: 'The source is not on the record',
    meaning: 'A citation names a source that has no file in content/sources/.',
    causes: 'A spelling mistake, or a source that has not been added.',
    fix: 'Use the source suggested, or add a file for the page that is cited.',
  },
  'unknown-body': {
    title: 'Nobody has declared this body',
    meaning: 'A field names a body that has no file in content/bodies/.',
    causes: 'A spelling mistake, or a body that has not been added.',
    fix: 'Use the body suggested, or add a file for it with its dates and successors.',
  },
  'unknown-theme': {
    title: 'Nobody has declared this theme',
    meaning: 'A field names a theme that has no file in content/themes/.',
    causes: 'A spelling mistake, or a theme of your own. Themes are few, and are agreed first.',
    fix: 'Use the theme suggested, or propose the new theme on its own.',
  },
  'unlisted-citation': {
    title: 'A citation in the text is not among the record’s sources',
    meaning:
      'Each <Cite> in the text names one of the sources listed under cites, where it says how the source was seen.',
    causes: 'The source was added to the text and not to the list.',
    fix: 'Add the source to cites with its place and how it was seen.',
  },
  'unknown-component': {
    title: 'There is no such component',
    meaning:
      'The text of a record may use a few components only. Anything else could run code or hide content.',
    causes: 'A spelling mistake, or HTML written as in a web page.',
    fix: 'Use one of the components listed, or plain Markdown.',
  },
  'bad-component': {
    title: 'A component is used wrongly',
    meaning:
      'A component lacks an attribute it needs, has one it does not take, or holds something it may not hold.',
    causes:
      'A spelling mistake in the attribute’s name, a value in braces, text inside a Cite, or one link inside another.',
    fix: 'Write the component as the message shows, with each attribute as text in quotation marks.',
  },
  'forbidden-mdx': {
    title: 'The text holds something records may not hold',
    meaning:
      'Records are data and text. Code, imports, raw HTML, images, and links of unusual kinds are refused, because a contribution must never be able to run.',
    causes: 'A brace in prose, HTML tags, an image, or a link such as javascript: or //example.',
    fix: 'Write plain Markdown. Put a backslash before a brace or angle bracket that is meant as text.',
  },
  'malformed-mdx': {
    title: 'The text cannot be read',
    meaning: 'Something in the text was opened and not closed, so the rest cannot be understood.',
    causes: 'A component without its closing slash, or a stray angle bracket or brace.',
    fix: 'Close the component with />, or put a backslash before the character.',
  },
  'wrong-place': {
    title: 'The file is in the wrong place',
    meaning: 'Where a record lives says what it is, so each kind has its folder.',
    causes: 'A file beside its report’s folder instead of in it, or in a folder of another kind.',
    fix: 'Move the file to the place named.',
  },
  'wrong-name': {
    title: 'The file has the wrong name',
    meaning: 'The name is part of the record’s address, and says its kind and its number.',
    causes: 'Capital letters, spaces, a missing kind, or another extension.',
    fix: 'Rename the file in the form named.',
  },
  'redundant-number': {
    title: 'The number is written twice',
    meaning:
      'The file’s name already gives the official number; a number field beside it could contradict it.',
    causes: 'A record was renamed to its number and kept the field.',
    fix: 'Take the number field out.',
  },
  'shared-number': {
    title: 'Two records of a report have the same official number',
    meaning:
      'Readers ask for recommendation 7 and mean one thing. Two files can claim it where one has the number in its name and the other in its fields, or both in their fields.',
    causes:
      'Two people who added the same item at the same time, or a number copied with the fields of another record.',
    fix: 'Look into the document. Give the wrong one its own number; if both are one item, keep one, take the other out, and say in redirects.yaml where it went.',
  },
  'missing-report': {
    title: 'The folder has no report',
    meaning:
      'Records in this folder were said by a document, and the document’s own record is missing.',
    causes: 'The file report.mdx has not been written, or the folder’s name is misspelt.',
    fix: 'Add report.mdx to the folder.',
  },
  'duplicate-title': {
    title: 'Two records of one report have the same title',
    meaning: 'Readers could not tell them apart in a list.',
    causes:
      'A record copied as a starting point, or a title that names the topic and not what was said.',
    fix: 'Say in each title what that record says.',
  },
  'shared-name': {
    title: 'Two entries have the same name',
    meaning:
      'Whoever looks for the name means one thing. With two, the search takes all names of the one for names of the other.',
    causes:
      'An abbreviation that two bodies use, a term written under another name, or the name of a body given to the one that took over.',
    fix: 'Leave the name to the entry that readers mean by it. Only a term and a body of the same title may share their other names.',
  },
  'duplicate-anchor': {
    title: 'Two statements have the same anchor',
    meaning: 'The anchor is the statement’s address on its page, so it must be unique there.',
    causes: 'A statement copied as a starting point.',
    fix: 'Give one of them another anchor.',
  },
  'due-before-report': {
    title: 'Something falls due before the report that says so',
    meaning: 'A date to act by lies before the document was published.',
    causes: 'A slip in the year, or the date of an earlier target.',
    fix: 'Check both dates in the document. If the document really says so, put it in words with printed and leave by out.',
  },
  'step-out-of-order': {
    title: 'The steps of a chain are not in order of time',
    meaning:
      'A chain tells a promise through time. A step that stands after a later one tells it wrongly.',
    causes:
      'A step added at the end; a promise that is older than the document that reports it, whose made field says so.',
    fix: 'Move the step to its place. Steps of one day may stand in any order.',
  },
  'repeated-step': {
    title: 'A chain has a step twice',
    meaning: 'Each step is told once.',
    causes: 'An identifier pasted twice, or a step moved and left where it was.',
    fix: 'Take one of them out.',
  },
  'unknown-criterion': {
    title: 'The scheme has no such criterion',
    meaning: 'A rating has a cell for a question that its scheme does not ask.',
    causes: 'A spelling mistake, or a criterion of another scheme.',
    fix: 'Use one of the criteria listed.',
  },
  'missing-criterion': {
    title: 'A criterion has no cell',
    meaning:
      'A rating says something for every question of its scheme, so that silence is visible.',
    causes: 'A rating that was not seen was left out.',
    fix: 'Add the cell, with not-seen if we have not seen the rating or not-rated if it was not given.',
  },
  'nothing-cited': {
    title: 'A term rests on nothing',
    meaning:
      'What a word means is a fact like any other, so a term cites a page or names a record in which the word is used.',
    causes: 'A definition written from common knowledge.',
    fix: 'Add cites, or link the definition to a record that uses the word in this sense.',
  },
  'undated-word': {
    title: 'A sentence says “recently”, “currently” or “to date” and gives no date',
    meaning:
      'The record is read for years. A reader cannot know which day such words were written on.',
    causes: 'Words carried over from a document that was new when it was written.',
    fix: 'Say in the same sentence which date is meant, such as “by March 2023”, or take the word out.',
  },
  'uncovered-recommendation': {
    title: 'A response does not cover a recommendation',
    meaning:
      'A document that answers a report has a response to each recommendation on record, or says what holds for those it has none to. Silence must be visible.',
    causes: 'A response not written yet, or a part of the document that was not seen.',
    fix: 'Add the response; or give the document rest: not-addressed if it says nothing of the others, or rest: not-seen if that part was not seen.',
  },
  'thin-theme': {
    title: 'A theme groups too few records',
    meaning: 'A theme is there to bring records together, and needs at least three.',
    causes: 'A theme proposed before its records, or a subject that another theme covers.',
    fix: 'Give the theme to the records it fits, or take it out.',
  },
  'unnamed-body': {
    title: 'No record names a body',
    meaning:
      'A body is on the record because something names it: as publisher, as the one asked, or as a successor.',
    causes: 'The record that named it was changed, or has not been written yet.',
    fix: 'Name it where it belongs, or take the file out.',
  },
  'uncited-source': {
    title: 'No record cites a source',
    meaning:
      'Sources are there to support records. One that supports none cannot be checked against anything.',
    causes: 'A citation was taken out, or leads to another page of the same document.',
    fix: 'Cite it where it supports something, or take the file out.',
  },
  'missing-reason': {
    title: 'A reason is missing',
    meaning:
      'A withdrawn record keeps its page, which says first when and why it was withdrawn. A recommendation that is newly rejected, or no longer applicable, is told with the reason too.',
    causes: 'The state, the position or the progress was changed and the reason forgotten.',
    fix: 'For a withdrawn record, add withdrawn with on and because, as npm run withdraw does. Otherwise add reason, in a sentence; for a history entry, say it in the note. If a response gives no reason, say that in a sentence.',
  },
  'stray-withdrawal': {
    title: 'A record that is not withdrawn says when it was',
    meaning:
      'The field withdrawn belongs to state: withdrawn; with another state it contradicts it.',
    causes: 'A record that was put back, or a state that was mistyped.',
    fix: 'Write state: withdrawn, or take the field out.',
  },
  'outlives-report': {
    title: 'A record stands in a report that was withdrawn',
    meaning:
      'A record is what its document said. When the document is taken back, its records are too; otherwise they would count with nobody who said them.',
    causes: 'A report withdrawn by hand, or a record added to it afterwards.',
    fix: 'Withdraw the record too, or put the report back. npm run withdraw with the report withdraws all its records.',
  },
  'redirect-to-nothing': {
    title: 'A redirect leads to nothing',
    meaning:
      'An entry of redirects.yaml names a record, or a part of one, that is not on the record, so a reader would be sent to an empty address.',
    causes: 'A spelling mistake, or a record that moved again by hand.',
    fix: 'Name the record that took its place. npm run move, split and withdraw write such entries.',
  },
  'redirect-in-steps': {
    title: 'A redirect leads to another redirect',
    meaning: 'A reader is led to a record in one step, and search engines give up after a few.',
    causes: 'A record that moved twice.',
    fix: 'Name the record at the end. npm run move does so.',
  },
  'redirect-loop': {
    title: 'Redirects lead round in a circle',
    meaning: 'Following the entries never comes to a record.',
    causes: 'A record that moved back to its old address while the first entry stayed.',
    fix: 'Take out the entry for the address that has the record.',
  },
  'redirect-from-record': {
    title: 'A redirect leads away from a record that is there',
    meaning: 'An address leads to one thing: the record that is there, or the one it moved to.',
    causes: 'A record that was put back, or a new one under a name that another had.',
    fix: 'Take the entry out; or give the new record a name that no record had before.',
  },
  'redirect-twice': {
    title: 'An address has two redirects',
    meaning: 'Only one of two entries with the same from could be followed.',
    causes: 'An entry written by hand beside one that a command wrote.',
    fix: 'Keep one. What was split has all its successors under one to.',
  },
  'vanished-address': {
    title: 'A published address would lead to nothing',
    meaning:
      'An address or anchor of this site that was published once is never given up: others cite it. This one is in the ledger or on the base branch, and nothing would be at it.',
    causes:
      'A file renamed or deleted by hand, a statement taken out or given another anchor, a page of the site taken away.',
    fix: 'Type npm run move for what has another name now, npm run split for what became several, npm run withdraw for what was taken back; each writes what keeps the address.',
  },
  'lost-ledger-line': {
    title: 'A line was taken out of the ledger',
    meaning:
      'The ledger lists every address ever published, so that none can be given up unseen. Lines are added to it and never taken out.',
    causes: 'A merge that was settled wrongly, or a line deleted to silence the check.',
    fix: 'Put the line back. npm run ledger writes the files.',
  },
  'edited-history': {
    title: 'An entry of a published history was edited',
    meaning:
      'What became of a promise is told entry by entry, and readers have cited what stood there. So a published entry stays as it was, and what is new is a new entry. This is seen by comparing with the branch that the change goes to.',
    causes:
      'A status brought up to date in place; a note made better; a slip put right in silence.',
    fix: 'Put the entry back and add another for what is new. If it was wrong, add to corrections the date of the entry and the reason.',
  },
  'removed-history': {
    title: 'An entry of a published history was taken out',
    meaning:
      'What was published is not taken back in silence. This is seen by comparing with the branch that the change goes to.',
    causes: 'An entry that was replaced by a newer one, or that turned out to be wrong.',
    fix: 'Put it back: newer entries stand beside older ones. If it was wrong, add to corrections the date of the entry and the reason.',
  },
  'removed-correction': {
    title: 'A published correction was edited or taken out',
    meaning:
      'Corrections say what this record got wrong, so they are only added to. This is seen by comparing with the branch that the change goes to.',
    causes: 'A correction made better, or thought to be no longer needed.',
    fix: 'Put it back as it was. If it was wrong itself, add another that says so.',
  },
  'early-evidence': {
    title: 'The evidence is older than what it is cited for',
    meaning:
      'A progress or a position that is new or changed rests on a source that can have known of it: one published on its date or later. A page whose date is not known counts by the day it was read. What an auditor verified rests on such a source of the auditor. This is asked of what a change adds or edits.',
    causes:
      'The date of the event and not that of its source; a citation copied from another entry; a source without dates.',
    fix: 'Cite a source of that date or later, or write the date at which the source says it.',
  },
  'early-entry': {
    title: 'An entry is older than what it is about',
    meaning:
      'A history tells what became of a recommendation or a promise after it was made. This is asked of what a change adds or edits.',
    causes:
      'A slip in the year; the history of an earlier promise; a promise that its document only reports, without the day it was given.',
    fix: 'Check both dates. For a promise that is older than its document, write made. What went before belongs in the text, or in the history of the earlier promise.',
  },
  'unlisted-auditor': {
    title: 'No auditor says so',
    meaning:
      'Auditor-verified is the strongest word on this record, so it needs the document of an auditor listed in site.yaml, or a copy of it. Somebody else’s account of an audit is not enough. This is asked of what a change adds or edits.',
    causes: 'Press reporting of an audit was cited; a publisher’s name written in another way.',
    fix: 'Cite the auditor’s own document, or use another basis. A new auditor is added to auditors in site.yaml, by its owners.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** Problems that show only beside an earlier moment of the record. */
export const overTimeCodes = [
  'vanished-address',
  'lost-ledger-line',
  'edited-history',
  'removed-history',
  'removed-correction',
  'early-evidence',
  'early-entry',
  'unlisted-auditor',
] as const satisfies readonly (keyof typeof catalogue)[];

export type IssueCode = keyof typeof catalogue;
