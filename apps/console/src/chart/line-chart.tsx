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
import { unbroken, type ChartPoint } from './months.js';

const WIDTH = 720;
const HEIGHT = 340;
const MARGIN = { top: 16, right: 24, bottom: 40, left: 84 };

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
  const drawn = points.filter((point): point is Drawn => point.y !== undefined);
  const x = scalePoint({
    domain: points.map(({ period }) => period),
    range: [MARGIN.left, WIDTH - MARGIN.right],
    padding: 0.3,
  });
  const highest = Math.max(0, ...drawn.map(({ y: value }) => value));
  const lowest = Math.min(0, ...drawn.map(({ y: value }) => value));
  const y = scaleLinear({
    domain: [lowest, highest === lowest ? lowest + 1 : highest],
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
    nice: true,
  });
  const at = (point: Drawn): { cx: number; cy: number } => ({ cx: x(point.period) ?? 0, cy: y(point.y) });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="line-chart" role="group" aria-label={label}>
      <g aria-hidden>
        {y.ticks(5).map((tick) => (
          <line
            key={tick}
            x1={MARGIN.left}
            x2={WIDTH - MARGIN.right}
            y1={y(tick)}
            y2={y(tick)}
            className="grid-line"
          />
        ))}
        <AxisLeft
          scale={y}
          left={MARGIN.left}
          numTicks={5}
          tickFormat={(value) => formatDecimal(Decimal.parse(String(value)), language)}
          tickLabelProps={{ className: 'tick-text', textAnchor: 'end', dx: '-0.3em', dy: '0.3em' }}
          hideAxisLine
        />
        <AxisBottom
          scale={x}
          top={HEIGHT - MARGIN.bottom}
          tickFormat={(period) => t('chart.monthShort', { month: Number(period.slice(5)) })}
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
