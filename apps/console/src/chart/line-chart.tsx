import { Link } from '@tanstack/react-router';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { Decimal, formatDecimal } from '@toandan/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from '../app/pages.js';
import { useLanguage } from '../i18n/use-language.js';
import type { QuestionSearch } from '../question/question.js';
import { useNarrow } from '../ui/use-narrow.js';
import { unbroken, type ChartPoint } from './months.js';

/** In the drawing's own units, which are about as large as the screen's: letters keep their size on a phone. */
const SIZES = {
  wide: { width: 720, height: 340, left: 84 },
  narrow: { width: 320, height: 260, left: 62 },
};
const MARGIN = { top: 16, right: 12, bottom: 40 };

type Drawn = ChartPoint & { readonly y: number };

interface Props {
  readonly points: readonly ChartPoint[];
  readonly label: string;
  readonly explain: (point: ChartPoint) => QuestionSearch;
}

/**
 * Twelve months as a line. Elements of the page and not a canvas: sharp on paper, in the colours of who needs their own,
 * and each point is a link that a keyboard reaches.
 */
export function LineChart({ points, label, explain }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const isNarrow = useNarrow();
  const { width, height, left } = SIZES[isNarrow ? 'narrow' : 'wide'];
  const drawn = points.filter((point): point is Drawn => point.y !== undefined);
  const x = scalePoint({
    domain: points.map(({ period }) => period),
    range: [left, width - MARGIN.right],
    padding: 0.3,
  });
  const highest = Math.max(0, ...drawn.map(({ y: value }) => value));
  const lowest = Math.min(0, ...drawn.map(({ y: value }) => value));
  const y = scaleLinear({
    domain: [lowest, highest === lowest ? lowest + 1 : highest],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: true,
  });
  const at = (point: Drawn): { cx: number; cy: number } => ({ cx: x(point.period) ?? 0, cy: y(point.y) });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="line-chart" role="group" aria-label={label}>
      <g aria-hidden>
        {y.ticks(5).map((tick) => (
          <line
            key={tick}
            x1={left}
            x2={width - MARGIN.right}
            y1={y(tick)}
            y2={y(tick)}
            className="grid-line"
          />
        ))}
        <AxisLeft
          scale={y}
          left={left}
          numTicks={5}
          tickFormat={(value) => formatDecimal(Decimal.parse(String(value)), language)}
          tickLabelProps={{ className: 'tick-text', textAnchor: 'end', dx: '-0.3em', dy: '0.3em' }}
          hideAxisLine
        />
        <AxisBottom
          scale={x}
          top={height - MARGIN.bottom}
          tickFormat={(period) =>
            t(isNarrow ? 'chart.monthNarrow' : 'chart.monthShort', { month: Number(period.slice(5)) })
          }
          tickLabelProps={{ className: 'tick-text', textAnchor: 'middle', dy: '0.3em' }}
        />
        {unbroken(points).map((run) => (
          <LinePath
            key={run[0]!.period}
            data={run}
            x={({ period }) => x(period) ?? 0}
            y={({ y: value }) => y(value ?? 0)}
            className="chart-line"
          />
        ))}
      </g>
      {drawn.map((point) => (
        <Link
          key={point.period}
          to={PAGES.explanation}
          search={explain(point)}
          aria-label={`${t('chart.month')} ${Number(point.period.slice(5))}: ${point.cell?.text[language] ?? ''}`}
          className="chart-point"
        >
          <circle {...at(point)} r={14} className="chart-reach" />
          <circle {...at(point)} r={5} className={point.bound === 'exact' ? 'point-exact' : 'point-bound'} />
          <title>{point.cell?.text[language]}</title>
        </Link>
      ))}
    </svg>
  );
}
