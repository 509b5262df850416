/** C4's colours: people, our own system, its stores, and what others run. */
const CLASSES = [
  'classDef person fill:#08427b,stroke:#052e56,color:#ffffff',
  'classDef ours fill:#1168bd,stroke:#0b4884,color:#ffffff',
  'classDef store fill:#438dd5,stroke:#2e6295,color:#ffffff',
  'classDef other fill:#767676,stroke:#4d4d4d,color:#ffffff',
];

export type NodeKind = 'person' | 'ours' | 'store' | 'other';

/** A box as C4 draws it: name, what it is, what it does. */
export function node(id: string, kind: NodeKind, name: string, what: string, does = ''): string {
  const text = [`<b>${name}</b>`, `[${what}]`, ...(does === '' ? [] : [does])].join('<br>');
  const [open, close] = kind === 'person' ? ['([', '])'] : kind === 'store' ? ['[(', ')]'] : ['[', ']'];
  return `${id}${open}"${text}"${close}:::${kind}`;
}

export function edge(from: string, to: string, label: string): string {
  return `${from} -- "${label}" --> ${to}`;
}

export function frame(id: string, title: string, lines: readonly string[]): string[] {
  return [`subgraph ${id}["${title}"]`, ...lines.map((line) => `  ${line}`), 'end'];
}

export function flowchart(direction: 'LR' | 'TB', lines: readonly string[]): string {
  return [
    '```mermaid',
    `flowchart ${direction}`,
    ...[...lines, ...CLASSES].map((line) => `  ${line}`),
    '```',
  ].join('\n');
}
