import type { QuestionSearch } from '../question/question.js';

export interface LanguageSearch {
  lang?: 'en';
}

export interface TableSearch extends QuestionSearch {
  /** 'yes': of the exercise. */
  exercise?: 'yes';
  layout?: 'indicators' | 'units';
  sort?: string;
}

export interface ChartSearch extends QuestionSearch {
  exercise?: 'yes';
  year?: string;
}
