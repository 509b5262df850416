import { describe, expect, it } from '@jest/globals';
import { diagramOf } from './component-diagram.js';
import { topicEdges } from './container-diagram.js';
import { contextDiagram } from './context-diagram.js';
import { withSections } from './sections.js';
import type { ServiceFacts } from './service-facts.js';
import { eventTable } from './tables.js';

const none = { permissions: {}, routes: [], consumers: [], publishes: new Map() };
const services: ServiceFacts[] = [
  {
    ...none,
    name: 'a',
    role: 'role_a',
    publishes: new Map([['a.note.v1', ['a.written', 'a.torn']]]),
    permissions: {
      officer: [
        { action: 'write', resource: 'note', scope: 'own' },
        { action: 'read', resource: 'note', scope: 'any' },
      ],
    },
  },
  { ...none, name: 'b', role: 'role_b', consumers: [{ group: 'b.copy', types: ['a.torn'], effects: [] }] },
];

describe('the architecture', () => {
  it('has an arrow where a group takes something of a topic, and no other', () => {
    expect(topicEdges(services)).toEqual([{ from: 'a', to: 'b', topics: ['a.note.v1'] }]);
  });

  it('tells of each event who takes it', () => {
    expect(eventTable(services).split('\n').slice(2)).toEqual([
      '| `a.written` | `a.note.v1` | - |',
      '| `a.torn` | `a.note.v1` | `b.copy` |',
    ]);
  });

  it('shows people with what they may do besides reading', () => {
    expect(contextDiagram(services)).toContain('officer -- "write note" --> platform');
  });

  it('shows layers, and libraries that not everything uses, with their imports', () => {
    const diagram = diagramOf('a', [
      {
        path: 'note/usecases/write.usecase.ts',
        imports: ['../domain/note.js', '@toandan/messaging', '@toandan/kernel'],
      },
      { path: 'note/domain/note.ts', imports: ['./word.js'] },
      { path: 'app.module.ts', imports: ['./note/usecases/write.usecase.js'] },
    ]);
    expect(diagram.split('\n').filter((line) => / --> /.test(line))).toEqual([
      '  note_usecases --> lib_messaging',
      '  note_usecases --> note_domain',
    ]);
  });
});

describe('the page', () => {
  const page = 'by hand\n<!-- generated: x -->\n\nold\n\n<!-- end -->\nmore\n';

  it('is filled where it says so', () => {
    const filled = withSections(page, new Map([['x', 'new $1']]));
    expect(filled).toBe('by hand\n<!-- generated: x -->\n\nnew $1\n\n<!-- end -->\nmore\n');
    expect(withSections(filled, new Map([['x', 'new $1']]))).toBe(filled);
  });

  it('and the generator know the same sections', () => {
    expect(() => withSections(page, new Map())).toThrow('"x" that nothing generates');
    expect(() =>
      withSections(
        page,
        new Map([
          ['x', ''],
          ['y', ''],
        ]),
      ),
    ).toThrow('no section for "y"');
  });
});
