import type { Catalogue } from '@toandan/platform-http';
import { titlesOf } from './titles.js';

const CSV = 'Unusable CSV';

const problems: Catalogue['problems'] = {
  'unit.basis-invalid': {
    title: 'Invalid legal basis',
    detail: "The document's number, date or issuer is not right.",
  },
  'unit.basis-missing': {
    title: 'Legal basis missing',
    detail: 'To rename or move a unit that is there, the document by which it is done must be named.',
  },
  'unit.change-empty': { title: 'Nothing changes', detail: 'The unit {unitId} is so already.' },
  'unit.change-out-of-order': {
    title: 'Effective date out of order',
    detail: 'The unit {unitId} has a change of {lastChange} already: history only grows at its end.',
  },
  'unit.child-later': {
    title: 'A unit below has a later change',
    detail: 'The unit {unitId} below it has a change of {lastChange} already.',
  },
  'unit.child-unassigned': {
    title: 'It is open where a unit below goes',
    detail: 'Say which of the units made of {parentId} the unit {unitId} comes under.',
  },
  'unit.code-invalid': {
    title: 'Invalid unit code',
    detail: 'A province has 2 digits, a district 3, a commune 5; the nation has no code.',
  },
  'unit.code-taken': {
    title: 'Unit code in use',
    detail: 'The code {code} belongs to the unit {holder} at that time.',
  },
  'unit.day-invalid': { title: 'Invalid day', detail: 'A day is written YYYY-MM-DD and is in the calendar.' },
  'unit.ended': { title: 'The unit has ended', detail: 'A unit that is named has ended, or is about to.' },
  'unit.has-children': {
    title: 'There are units below',
    detail: 'The unit {unitId} still has {children} units below it.',
  },
  'unit.id-taken': { title: 'There is such a unit', detail: 'There is a unit {unitId} already.' },
  'unit.kind-invalid': {
    title: 'Invalid kind of unit',
    detail: 'This kind does not belong to the level, or there was none on that day.',
  },
  'unit.level-mixed': {
    title: 'Units of different levels',
    detail: 'Only units of one level are merged: see the unit {unitId}.',
  },
  'unit.lineage-invalid': {
    title: 'The lineage does not fit',
    detail: 'Each new unit is made of units that are named as ending, and each unit is named once.',
  },
  'unit.name-invalid': {
    title: 'Invalid unit name',
    detail: 'A name is one line of at most 120 characters without control characters.',
  },
  'unit.nation-invalid': {
    title: 'Not for the nation',
    detail: 'There is one nation; it has nothing above it, and it neither merges nor splits.',
  },
  'unit.not-yet': {
    title: 'The unit does not exist yet',
    detail: 'The unit {unitId} exists from {from} on.',
  },
  'unit.own-ancestor': {
    title: 'A unit cannot be above itself',
    detail: 'The unit named as parent is {unitId} itself, or was below it.',
  },
  'unit.parent-absent': { title: 'Parent missing', detail: 'Only the nation has no unit above it.' },
  'unit.parent-invalid': {
    title: 'Invalid parent',
    detail: 'The unit {parentId} cannot be the parent: it is not of a higher level, or ends on the day.',
  },
  'unit.shares-invalid': {
    title: 'Invalid shares',
    detail: 'The parts of the unit {unitId} must add up to exactly 1; a whole is no estimate.',
  },
  'unit.unknown': { title: 'There is no such unit', detail: 'There is no unit {unitId}.' },
  'unit.version-conflict': {
    title: 'The unit has changed',
    detail: 'The unit has changed since it was read. Read it again and change what is there now.',
  },
  'import.file-empty': { title: CSV, detail: 'The list has no rows.' },
  'import.file-malformed': { title: CSV, detail: 'The list is no valid CSV from line {line} on.' },
  'import.file-not-utf8': {
    title: CSV,
    detail: 'The list has broken characters. Save the file as UTF-8 and send it again.',
  },
  'import.file-too-many-rows': { title: CSV, detail: 'The list has too many rows.' },
  'import.header-missing': { title: CSV, detail: 'The first line lacks columns: {columns}.' },
  'import.header-unknown-or-repeated': {
    title: CSV,
    detail:
      'The first line has a column that is unknown, or one twice. The columns are code, name, type, province_code.',
  },
};

export const en: Catalogue = {
  problems,
  fields: {
    ...titlesOf(problems),
    'cell.empty': 'Line {line}: the cell must not be empty.',
    'cell.formula': 'Line {line}: the cell begins like a formula (=, +, -, @).',
    'cell.invisible-characters': 'Line {line}: the cell has invisible characters.',
    'cell.too-long': 'Line {line}: the cell is too long.',
    'code.malformed': 'Line {line}: the code of a commune has 5 digits.',
    'code.repeated': 'Line {line}: the code is in an earlier line already.',
    'name.of-another-type': 'Line {line}: the name says another kind of unit than the column type.',
    'province.malformed': 'Line {line}: the code of a province has 2 digits.',
    'province.unknown': 'Line {line}: no province has this code on the effective date.',
    'row.cells': 'Line {line}: it has another number of cells than the first line.',
    'type.unknown': 'Line {line}: the type must be xã, phường, thị trấn or đặc khu.',
    'import.more-errors': 'And {count} more errors.',
    'one-of-two': 'Say one of the two only: into or continues.',
  },
};
