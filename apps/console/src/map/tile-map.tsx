import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from '../app/pages.js';
import { coverageText } from '../cell/cell-words.js';
import { useFigureWords } from '../cell/use-figure-words.js';
import { useLanguage } from '../i18n/use-language.js';
import { cellSearch, type Question } from '../question/question.js';
import type { TileFigure, TileMapFigures } from './tile-figures.js';
import { ISLANDS } from './tiles.js';

interface Props {
  readonly figures: TileMapFigures;
  readonly question: Question;
  readonly label: string;
  /** Beside the map, below the legend: the same as a table. */
  readonly children: ReactNode;
}

/** The provinces as tiles: a list of links that stands like the country. */
export function TileMap({ figures: { tiles, classes }, question, label, children }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="tile-map-with-legend">
      <ul className="tile-map" aria-label={label}>
        {tiles.map((figure) => (
          <li
            key={figure.tile.code}
            className={shadeClassName(figure)}
            style={{ gridRow: figure.tile.row, gridColumn: figure.tile.column }}
          >
            <ProvinceTile figure={figure} question={question} />
          </li>
        ))}
        {ISLANDS.map((island) => {
          const province = tiles.find(({ tile }) => tile.code === island.province)!;
          return (
            <li
              key={island.name.vi}
              className={`${shadeClassName(province)} tile-island`}
              style={{ gridRow: island.row, gridColumn: island.column }}
            >
              <span className="tile-name">{island.name[language]}</span>
              <span className="tile-of">{t('map.of', { province: province.tile.name })}</span>
            </li>
          );
        })}
      </ul>
      <div className="beside-map">
        <section className="legend" aria-label={t('map.legend')}>
          <h2>{t('map.legend')}</h2>
          <ul>
            {classes.map(({ shade, from, to }) => (
              <li key={shade}>
                <span className={`swatch shade-${shade}`} aria-hidden />
                {from.text[language] === to.text[language]
                  ? from.text[language]
                  : t('map.classRange', { from: from.text[language], to: to.text[language] })}
              </li>
            ))}
            <li>
              <span className="swatch shade-none" aria-hidden /> {t('map.noNumber')}
            </li>
          </ul>
          <p className="help">{t('map.layoutNote')}</p>
        </section>
        {children}
      </div>
    </div>
  );
}

function ProvinceTile({
  figure,
  question,
}: {
  readonly figure: TileFigure;
  readonly question: Question;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const figureWords = useFigureWords();
  const { tile, unit, cell } = figure;
  const name = <span className="tile-name">{tile.name}</span>;
  if (unit === undefined || cell === undefined) {
    return (
      <span className="tile-body">
        {name} <span className="tile-value">{t('table.nothing')}</span>
      </span>
    );
  }
  const coverage = coverageText(cell, language);
  return (
    <Link
      to={PAGES.explanation}
      search={cellSearch(question, cell.indicator, cell.period, unit.id)}
      className="tile-body"
      title={`${unit.name[language]} (${tile.code}): ${figureWords(cell)}${coverage === undefined ? '' : `, ${coverage}`}`}
    >
      {name} <span className="tile-value">{figureWords(cell)}</span>
    </Link>
  );
}

function shadeClassName({ shade }: TileFigure): string {
  return `tile shade-${shade ?? 'none'}`;
}
