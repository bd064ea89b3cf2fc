/** Feeds and calendars as parsers that are not ours read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import FeedParser from 'feedparser';
import ICAL from 'ical.js';
import { filesIn, type BuiltSite } from './built-sites.ts';

/** Elements of Atom by their names, as `atom:id`; one that stands twice is an array. */
export type AtomElements = Readonly<Record<string, unknown>>;

export interface FeedFile {
  /** Its path on the site. */
  readonly path: string;
  readonly feed: AtomElements;
  readonly entries: readonly AtomElements[];
}

export interface CalendarFile {
  readonly path: string;
  readonly text: string;
  readonly events: readonly ICAL.Event[];
}

/** Every Atom feed of a site. An XML error is thrown: a feed reader may be less patient than this one. */
export const feedsIn = ({ folder }: BuiltSite): Promise<readonly FeedFile[]> =>
  Promise.all(filesIn(folder, '.atom').map((file) => readFeed(folder, file)));

async function readFeed(folder: string, file: string): Promise<FeedFile> {
  const strict = { strict: true, resume_saxerror: false, addmeta: false };
  const parser = new FeedParser(strict);
  const entries: AtomElements[] = [];
  await new Promise((resolve, reject) => {
    parser.on('data', (item: FeedParser.Item) => entries.push({ ...item }));
    parser.on('error', reject);
    parser.on('end', resolve);
    parser.end(readFileSync(join(folder, file)));
  });
  if (parser.meta['#type'] !== 'atom') throw new Error(`${file} is no Atom feed.`);
  return { path: `/${file}`, feed: parser.meta, entries };
}

/** Every calendar of a site. */
export const calendarsIn = ({ folder }: BuiltSite): readonly CalendarFile[] =>
  filesIn(folder, '.ics').map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    return { path: `/${file}`, text, events };
  });

/** The text of an element that must be there exactly once; throws where it is not. */
export function textOf(elements: AtomElements, name: string): string {
  const element = elements[`atom:${name}`];
  if (typeof element !== 'object' || element === null || !('#' in element))
    throw new Error(`There is not exactly one ${name}: ${JSON.stringify(element)}`);
  return String(element['#']);
}

/** The attributes of every element of a name. */
export const attributesOf = (
  elements: AtomElements,
  name: string,
): readonly Readonly<Record<string, string>>[] =>
  [elements[`atom:${name}`] ?? []].flat().map((element) => {
    const { '@': attributes = {} } = element as { readonly '@'?: Readonly<Record<string, string>> };
    return attributes;
  });
