import type { IndicatorWithPeriods } from '@toandan/api-client';
import { useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Button,
  Collection,
  Dialog,
  Header,
  Heading,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { giveAriaStrings } from '../i18n/aria-strings.js';
import { useLanguage } from '../i18n/use-language.js';
import { matches } from './fold.js';

giveAriaStrings();

interface Props {
  readonly indicators: readonly IndicatorWithPeriods[];
  readonly chosen: readonly string[];
  readonly onApply: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Many indicators out of many, by theme, found by what is typed; applied at once, so that one question is asked and not ten. */
export function PickerDialog({ indicators, chosen, onApply, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<ReadonlySet<string>>(new Set(chosen));
  const inOrder = indicators.map(({ code }) => code).filter((code) => draft.has(code));
  return (
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <ModalOverlay isOpen isDismissable onOpenChange={onClose} className="overlay">
        <Modal className="modal">
          <Dialog className="picker">
            <Heading slot="title">{t('question.chooseIndicators')}</Heading>
            <Autocomplete filter={matches}>
              <SearchField autoFocus className="field">
                <Label>{t('question.search')}</Label>
                <div className="field-row search-row">
                  <Input />
                  <Button className="button">✕</Button>
                </div>
              </SearchField>
              <ListBox
                aria-label={t('question.indicators')}
                className="picker-list"
                selectionMode="multiple"
                selectedKeys={draft}
                onSelectionChange={(keys) =>
                  setDraft(
                    new Set(keys === 'all' ? indicators.map(({ code }) => code) : [...keys].map(String)),
                  )
                }
                items={themesOf(indicators)}
                renderEmptyState={() => <p className="quiet">{t('question.nothingFound')}</p>}
              >
                {(theme) => (
                  <ListBoxSection id={theme.name}>
                    <Header>{theme.name}</Header>
                    <Collection items={theme.indicators}>
                      {({ code, names, unit, group }) => (
                        <ListBoxItem
                          id={code}
                          textValue={`${names[language]} ${group} ${code}`}
                          aria-label={`${names[language]} (${unit})`}
                          className="picker-item"
                        >
                          <span className="picker-check" aria-hidden />
                          <span>
                            {names[language]} <span className="quiet">({unit})</span>
                          </span>
                        </ListBoxItem>
                      )}
                    </Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            </Autocomplete>
            <div className="picker-foot">
              <span role="status">{t('question.chosen', { count: inOrder.length })}</span>
              <button type="button" className="button" onClick={() => setDraft(new Set())}>
                {t('question.clearAll')}
              </button>
              <button type="button" className="button" onClick={onClose}>
                {t('question.cancel')}
              </button>
              <button type="button" className="button button-main" onClick={() => onApply(inOrder)}>
                {t('question.apply')}
              </button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

interface Theme {
  readonly id: string;
  readonly name: string;
  readonly indicators: IndicatorWithPeriods[];
}

/** In the order in which the catalogue has them. */
function themesOf(indicators: readonly IndicatorWithPeriods[]): Theme[] {
  const themes = new Map<string, Theme>();
  for (const indicator of indicators) {
    const theme = themes.get(indicator.group) ?? {
      id: indicator.group,
      name: indicator.group,
      indicators: [],
    };
    theme.indicators.push(indicator);
    themes.set(indicator.group, theme);
  }
  return [...themes.values()];
}
