import type { ChainChart, ChartLine, ChartMark } from '../views/chain-on-day.ts';
import { box, type Box, type BoxStyle } from './box.ts';
import type { Look } from './look.ts';

/** How high the rows are, in pixels; where a chain has many promises they stand closer. */
const ROW = { highest: 30, all: 112 } as const;

/** A chain on one axis of time: a row for each promise, and one for what was found in between. */
export function lineChart({ scale, lines, checks, today }: ChainChart, look: Look): Box {
  const rows = [
    ...lines.map((line) => lineBoxes(line, look)),
    ...(checks.marks.length > 0 ? [checks.marks.map((mark) => markBox(mark, look))] : []),
  ];
  const height = Math.min(ROW.highest, Math.floor(ROW.all / rows.length));
  return box({ flexDirection: 'column', position: 'relative' }, [
    ...scale.years.map(({ at }) =>
      upright(at, { top: 0, height: height * rows.length, width: 1, backgroundColor: look.rule }),
    ),
    upright(today, { top: 0, height: height * rows.length, width: 2, backgroundColor: look.soft }),
    ...rows.map((row) => box({ position: 'relative', height, width: '100%' }, row)),
    yearsBox(
      scale.years.filter(({ isMajor }) => isMajor),
      look,
    ),
  ]);
}

/** A box that begins at a place on the axis. */
const upright = (at: number, style: BoxStyle, words?: string): Box =>
  box({ position: 'absolute', left: `${at}%`, ...style }, words);

/** The years, each in the middle below its line; one that would stand out on either side is left out. */
const yearsBox = (
  years: readonly { readonly year: number; readonly at: number }[],
  look: Look,
): Box =>
  box(
    { position: 'relative', height: 30, width: '100%' },
    years
      .filter(({ at }) => at >= 2 && at <= 98)
      .map(({ year, at }) =>
        upright(
          at,
          {
            width: 80,
            marginLeft: -40,
            top: 6,
            justifyContent: 'center',
            fontSize: 20,
            color: look.soft,
          },
          `${year}`,
        ),
      ),
  );

function lineBoxes({ lead, slip, marks }: ChartLine, look: Look): readonly Box[] {
  const stretch = (ends: readonly [number, number] | undefined, height: number, colour: string) =>
    ends === undefined
      ? []
      : [
          upright(ends[0], {
            width: `${ends[1] - ends[0]}%`,
            top: '50%',
            height,
            marginTop: -height / 2,
            backgroundColor: colour,
          }),
        ];
  return [
    ...stretch(lead, 2, look.soft),
    ...stretch(slip, 7, look.accent),
    ...marks.map((mark) => markBox(mark, look)),
  ];
}

/** What was said is an open dot, a date given for it a bar, what became of it a lozenge, as on the page. */
function markBox({ kind, at, tone }: ChartMark, look: Look): Box {
  const open = { backgroundColor: look.paper, border: `2px solid ${look.ink}` };
  switch (kind) {
    case 'said':
      return centred(at, 16, 16, { ...open, borderRadius: 8 });
    case 'target':
      return centred(at, 6, 24, { backgroundColor: look.accent });
    case 'check': {
      const filled =
        tone === 'alarm'
          ? { backgroundColor: look.alarm }
          : tone === 'done'
            ? { backgroundColor: look.ink }
            : open;
      return centred(at, 13, 13, { ...filled, transform: 'rotate(45deg)' });
    }
  }
}

const centred = (at: number, width: number, height: number, style: BoxStyle): Box =>
  upright(at, {
    width,
    height,
    top: '50%',
    marginLeft: -width / 2,
    marginTop: -height / 2,
    ...style,
  });
