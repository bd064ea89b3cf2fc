import type { ShareCard } from '../views/sharing/share-card.ts';
import { box, drawing, type Box, type PictureSize } from './box.ts';
import { lineChart } from './line-chart.ts';
import type { Look } from './look.ts';
import { fitTitle, type FittedTitle } from './title.ts';

/** What a picture shows: whose it is and what it is of, its title with what matters of it, that it is independent. */
export const cardBox = (card: ShareCard, look: Look, size: PictureSize): Box =>
  box(
    {
      ...size,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '52px 72px 44px',
      backgroundColor: look.paper,
      color: look.ink,
      fontFamily: 'Sans, Sans latin-ext',
      fontSize: 27,
      lineHeight: 1.3,
    },
    [
      headBox(card, look),
      card.slip === undefined ? plainBox(card, look) : slipBox(card, card.slip, look),
      independentBox(card, look),
    ],
  );

const serif = { fontFamily: 'Serif, Serif latin-ext', fontWeight: 600 } as const;

/** The mark has room about it of its own; drawn a little to the left, it stands above the title. */
const MARK = { size: 46, room: 8 } as const;

const headBox = ({ name, kind }: ShareCard, look: Look): Box =>
  box({ alignItems: 'center', justifyContent: 'space-between' }, [
    box({ alignItems: 'center', gap: 10, marginLeft: -MARK.room }, [
      drawing(look.mark, MARK.size),
      box({ ...serif, fontSize: 32 }, name),
    ]),
    box({ color: look.accent, fontWeight: 600 }, kind),
  ]);

const independentBox = ({ independent }: ShareCard, look: Look): Box =>
  box(
    { borderTop: `1px solid ${look.rule}`, paddingTop: 16, fontSize: 20, color: look.soft },
    independent,
  );

const titleBox = ({ text, size }: FittedTitle): Box =>
  box(
    {
      ...serif,
      fontSize: size,
      lineHeight: 1.12,
      letterSpacing: '-0.01em',
      textWrap: 'balance',
    },
    text,
  );

/** A title, and below it who published it and when. */
const plainBox = ({ title, detail, chart }: ShareCard, look: Look): Box =>
  box({ flexDirection: 'column', gap: chart ? 32 : 24 }, [
    titleBox(fitTitle(title, chart ? 'half' : 'whole')),
    ...(chart ? [lineChart(chart, look)] : []),
    ...(detail === '' ? [] : [box({ color: look.soft }, detail)]),
  ]);

/** How far a promise slipped, large, with its dates drawn. */
const slipBox = ({ title, detail, chart }: ShareCard, slip: string, look: Look): Box =>
  box({ flexDirection: 'column' }, [
    titleBox(fitTitle(title, 'line')),
    box({ ...serif, fontSize: 78, lineHeight: 1.2, color: look.accent }, slip),
    box({ fontSize: 22, lineHeight: 1.25, color: look.soft, marginBottom: 22 }, detail),
    ...(chart ? [lineChart(chart, look)] : []),
  ]);
