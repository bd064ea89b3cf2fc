import styles from '../styles/cite.css?url';

/** What a button copies: what it is called, and where the text comes from. */
interface Copied {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/**
 * Puts a button after each citation and each file that copies its text. Without script the text can be
 * selected and the files saved; so the buttons are made here, and not where they would do nothing.
 */
function offerCopies(section: Element): void {
  document.head.append(sheet(styles));
  const said = hidden('');
  said.role = 'status';
  section.append(said);
  for (const item of section.querySelectorAll('li:not(:has(a))'))
    item.append(' ', copyButton(citationIn(item.textContent), said));
  for (const link of section.querySelectorAll('a'))
    link.after(' ', copyButton({ name: link.text, text: () => fileAt(link.href) }, said));
}

/** `The original: Rail Inspectorate, “Late again”`: what it is called, a colon, the citation. */
function citationIn(words: string): Copied {
  const [name = '', ...citation] = words.trim().split(': ');
  return { name: name.toLowerCase(), text: () => Promise.resolve(citation.join(': ')) };
}

function copyButton({ name, text }: Copied, said: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  const word = document.createTextNode('Copy');
  button.append(word, hidden(` ${name}`));
  button.addEventListener('click', () => {
    void copy(text()).then(
      () => say(word, said, 'Copied'),
      () => say(word, said, 'Not copied'),
    );
  });
  return button;
}

/** The style of the buttons comes with them: a page without script has no use for it. */
function sheet(href: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return link;
}

/** Text that is heard and not seen. */
function hidden(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = text;
  return span;
}

/**
 * Hands a promise of the text to the clipboard at once: some browsers take nothing after the reader’s
 * press has passed, and a file takes a moment to come. Rejects where the reader or the browser refuses.
 */
async function copy(text: Promise<string>): Promise<void> {
  const blob = text.then((whole) => new Blob([whole], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

async function fileAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/** Says it on the button, and aloud; the button says Copy again after a while. */
function say(word: Text, said: HTMLElement, words: string): void {
  word.data = words;
  said.textContent = words;
  setTimeout(() => {
    word.data = 'Copy';
    said.textContent = '';
  }, 3000);
}

const section = document.querySelector('[aria-labelledby=cite]');
if (section) offerCopies(section);
