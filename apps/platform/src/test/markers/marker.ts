import { randomBytes, randomInt } from 'node:crypto';

/** Syllables that no text of the platform has, so that a few of them in a row are somebody's. */
const SYLLABLES = [
  'Ngoẵng',
  'Quỵnh',
  'Xuỵt',
  'Đễnh',
  'Khuỷnh',
  'Thoắng',
  'Giễnh',
  'Loẹng',
  'Ưỡnh',
  'Nghễu',
  'Đượng',
  'Phễnh',
];
const SYLLABLES_EACH = 4;

/**
 * A text that is nobody's but its kind's: a word of ASCII, which survives most of what may be done to a text, and words
 * with diacritics, which show whether a text was cut, folded or composed anew on its way.
 */
export interface Marker {
  readonly kind: string;
  readonly text: string;
  readonly secrets: readonly string[];
}

export function marker(kind: string): Marker {
  const word = `zqx${kind.replaceAll('-', '')}${randomBytes(8).toString('hex')}`;
  const words = Array.from({ length: SYLLABLES_EACH }, () => SYLLABLES[randomInt(SYLLABLES.length)]!).join(
    ' ',
  );
  return { kind, text: `${words} ${word}`, secrets: [word, words] };
}

/** Of a secret that somebody else has made, such as a password. */
export function markerOf(kind: string, secret: string): Marker {
  return { kind, text: secret, secrets: [secret] };
}

/** What to look for, by what it would mean to find it. */
export type Needles = readonly { readonly kind: string; readonly form: string; readonly bytes: Buffer }[];

/** Every secret in every form in which it might turn up. */
export function needlesOf(markers: readonly Marker[]): Needles {
  return markers.flatMap(({ kind, secrets }) =>
    secrets.flatMap((secret) =>
      [...formsOf(secret)].map(([text, form]) => ({ kind, form, bytes: Buffer.from(text) })),
    ),
  );
}

function formsOf(secret: string): Map<string, string> {
  const forms = new Map<string, string>();
  const plain = secret.normalize('NFC');
  const spellings = {
    NFC: plain,
    NFD: plain.normalize('NFD'),
    'lower case': plain.toLowerCase(),
    'upper case': plain.toUpperCase(),
    'without diacritics': bare(plain),
    'without diacritics, lower case': bare(plain).toLowerCase(),
  };
  const put = (text: string, form: string): void => {
    if (!forms.has(text)) forms.set(text, form);
  };
  for (const [form, text] of Object.entries(spellings)) put(text, form);
  for (const [form, text] of [
    ['NFC', plain],
    ['NFD', spellings.NFD],
  ] as const) {
    const bytes = Buffer.from(text);
    put(bytes.toString('hex'), `${form} in hex`);
    put(bytes.toString('hex').toUpperCase(), `${form} in hex`);
    put(encodeURIComponent(text), `${form} in a URL`);
    put(encodeURIComponent(text).replaceAll('%20', '+'), `${form} in a form`);
    put(escaped(text), `${form} as escaped JSON`);
    // Wherever it stands in a longer text: two of the three ways in which base64 can cut it lose an edge.
    for (const skip of [0, 1, 2]) {
      const inner = bytes.subarray(skip, skip + 3 * Math.floor((bytes.length - skip) / 3));
      put(inner.toString('base64'), `${form} in base64`);
      put(inner.toString('base64url'), `${form} in base64url`);
    }
  }
  return forms;
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
