/** What `npm run new -- --help` says. */
export const help = `
Writes a new record, in which everything that is left to write is marked.

  npm run new                         asks what is to be written (in a terminal)
  npm run new finding                 asks what the new finding says
  npm run new source https://…        a cited page, with the lines to paste where it is cited
  npm run new report                  asks, and writes the whole dossier
  npm run new -- recommendation --report late-2021 --title "…" --source gazette --at "page 3"
  npm run new -- report --name late-2021 --title "…" --urls.page https://… --findings 4 --recommendations 6

  --report     the report whose folder it goes into; its name is enough
  --number     the official number, which makes the file’s name; by default the next one
  --name       the file’s name in words, where no number was seen; for a report, its folder
  --source --at --seen
               the source, the place in it, and whether it is the document, a copy or reporting
  --text       the first paragraph
  --findings --recommendations --commitments
               for a report: how many numbered ones it has, or a title each, as often as there are
  --answers    for a report: the report it answers; a response to each of its recommendations is begun,
               unless --rest says what holds for all of them

Every other field of one value is a flag too, as --due 2025-03 or --target.value 90; lists take commas.
Records may be named by the end of their identifiers. Nothing that is on the record is ever overwritten.
`;
