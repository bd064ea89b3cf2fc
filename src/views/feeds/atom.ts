import { Feed } from 'feed';
import type { RecordEvent } from '../../records/events.ts';
import type { RecordId } from '../../schema/ids.ts';
import { pathOn, recordPath, wholeAddress } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { standsFor } from '../gone.ts';
import { escapeHtml } from '../html.ts';
import { refTo } from '../ref.ts';
import { ALL, eventsFor } from './events-of.ts';
import { eventWords, kindLabels } from './event-words.ts';
import { feedPath } from './follow.ts';

/** How many entries a feed holds, the newest; a reader has seen the others. */
export const FEED_ENTRIES = 100;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The feed of a report, body, theme or chain, or of `all`, as Atom (RFC 4287). Its author is the site, and
 * so the author of every entry (section 4.1.1).
 */
export function atomFeed(edition: Edition, address: RecordId): string {
  const { settings, asOf } = edition;
  const id = address === ALL ? ALL : (standsFor(edition, address)?.id ?? address);
  const events = eventsFor(edition, id).slice(0, FEED_ENTRIES);
  const self = wholeAddress(edition, feedPath(edition, id));
  const home = wholeAddress(edition, pathOn(edition, '/'));
  const feed = new Feed({
    id: self,
    title: id === ALL ? settings.name : `${refTo(edition, id).title} – ${settings.name}`,
    description: settings.independent,
    link: id === ALL ? home : wholeAddress(edition, recordPath(edition, id)),
    feedLinks: { atom: self },
    updated: midnight(events[0]?.day ?? asOf),
    author: { name: settings.name, link: home },
    copyright: settings.licences.record,
    generator: false,
  });
  for (const event of events) feed.addItem(entryOf(edition, event));
  return `${feed.atom1()}\n`;
}

/** One event. The library writes titles and summaries as HTML, so what is text is escaped. */
function entryOf(edition: Edition, event: RecordEvent): Parameters<Feed['addItem']>[0] {
  const { title, summary } = eventWords(edition, event);
  const link = wholeAddress(edition, recordPath(edition, event.record.id));
  const themes = (edition.graph.linksFrom.get(event.record.id) ?? [])
    .filter(({ type }) => type === 'theme')
    .map(({ to }) => ({ term: to, name: refTo(edition, to).title }));
  return {
    id: `${link}#event-${event.key}`,
    title: escapeHtml(title),
    description: escapeHtml(summary),
    link,
    date: midnight(event.day),
    published: midnight(event.day),
    category: [{ term: event.kind, name: kindLabels[event.kind] }, ...themes],
  };
}
