import { describe, expect, it } from '@jest/globals';
import { ImportFileError } from './import-file-error.js';
import { readCommunes, type ReadCommunes } from './read-communes.js';

const HEADER = 'code,name,type,province_code\n';
const BA_DINH = '00004,Phường Ba Đình,phường,01\n';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, size = 7): Promise<ReadCommunes> {
  return readCommunes(chunks(typeof text === 'string' ? Buffer.from(text) : text, size));
}

async function fileError(text: string | Uint8Array): Promise<unknown> {
  return read(text).then(
    () => undefined,
    (error: unknown) => (error instanceof ImportFileError ? error.code : error),
  );
}

describe('a list of communes', () => {
  const row = { line: 2, code: '00004', kind: 'ward', name: 'Ba Đình', provinceCode: '01' };

  it.each([
    ['as it is', HEADER + BA_DINH],
    ['with a byte order mark', `\ufeff${HEADER}${BA_DINH}`],
    ['with the line ends of Windows', (HEADER + BA_DINH).replaceAll('\n', '\r\n')],
    ['without a last line end', (HEADER + BA_DINH).trimEnd()],
    ['in quotes', `${HEADER}"00004","Phường Ba Đình","phường","01"\n`],
    ['with its columns in another order', 'province_code,type,Name,code\n01,phường,Phường Ba Đình,00004\n'],
    ['with blanks around', `${HEADER} 00004 , Phường Ba Đình ,Phường,01\n`],
    ['in the decomposed form', `${HEADER}${BA_DINH.normalize('NFD')}`],
    ['without the word for the kind', `${HEADER}00004,Ba Đình,phường,01\n`],
  ])('is read %s', async (_, text) => {
    expect(await read(text)).toEqual({ rows: [row], errors: [] });
  });

  it('is read however its bytes arrive', async () => {
    for (const size of [1, 2, 3, 1_000]) expect((await read(HEADER + BA_DINH, size)).rows).toEqual([row]);
  });

  it.each([
    ['import.file-empty', ''],
    ['import.file-empty', HEADER],
    ['import.header-missing', `code,name,type\n00004,Phường Ba Đình,phường\n`],
    ['import.header-missing', `code;name;type;province_code\n00004;Phường Ba Đình;phường;01\n`],
    [
      'import.header-unknown-or-repeated',
      `code,name,type,province_code,note\n00004,Phường Ba Đình,phường,01,x\n`,
    ],
    [
      'import.header-unknown-or-repeated',
      `code,name,type,province_code,code\n00004,Phường Ba Đình,phường,01,x\n`,
    ],
    ['import.file-malformed', `${HEADER}00004,"Phường Ba Đình,phường,01\n`],
    ['import.file-malformed', `${HEADER}00004,Phường "Ba" Đình"x,phường,01\n${'x'.repeat(10_000)}`],
    ['import.file-not-utf8', Buffer.from(`${HEADER}00004,Phường`, 'utf16le')],
    [
      'import.file-not-utf8',
      Buffer.concat([Buffer.from(HEADER), Buffer.from([0x50, 0x68, 0xc6, 0x20]), Buffer.from('\n')]),
    ],
    ['import.file-not-utf8', Buffer.concat([Buffer.from(HEADER + BA_DINH), Buffer.from([0xe1, 0xba])])],
  ])('is refused as a whole: %s', async (code, text) => {
    expect(await fileError(text)).toBe(code);
  });

  it.each([
    ['4,Phường Ba Đình,phường,01', [{ column: 'code', code: 'code.malformed', value: '4' }]],
    ['=1+1,Phường Ba Đình,phường,01', [{ column: 'code', code: 'cell.formula', value: '=1+1' }]],
    ['00004,@SUM(A1),phường,01', [{ column: 'name', code: 'cell.formula', value: '@SUM(A1)' }]],
    ['00004, -Phường,phường,01', [{ column: 'name', code: 'cell.formula', value: '-Phường' }]],
    ['00004,Phường Ba Đình,phường,+84', [{ column: 'province_code', code: 'cell.formula', value: '+84' }]],
    ['00004,Phường Ba Đình,quận,01', [{ column: 'type', code: 'type.unknown', value: 'quận' }]],
    ['00004,Xã Ba Đình,phường,01', [{ column: 'name', code: 'name.of-another-type', value: 'Xã Ba Đình' }]],
    ['00004,,phường,01', [{ column: 'name', code: 'cell.empty' }]],
    ['00004,Phường Ba Đình,phường,1', [{ column: 'province_code', code: 'province.malformed', value: '1' }]],
    [
      '00004,Phường Ba\u200bĐình,phường,01',
      [{ column: 'name', code: 'cell.invisible-characters', value: 'Phường Ba\u200bĐình' }],
    ],
    [
      `00004,Phường ${'x'.repeat(200)},phường,01`,
      [{ column: 'name', code: 'cell.too-long', value: `Phường ${'x'.repeat(33)}…` }],
    ],
    ['00004,Phường Ba Đình,phường', [{ code: 'row.cells' }]],
    [
      'x,,quận,',
      [
        { column: 'code', code: 'code.malformed', value: 'x' },
        { column: 'province_code', code: 'cell.empty' },
        { column: 'type', code: 'type.unknown', value: 'quận' },
        { column: 'name', code: 'cell.empty' },
      ],
    ],
  ])('names the cell that is wrong: %s', async (line, errors) => {
    const result = await read(`${HEADER}${BA_DINH}${line}\n`);
    expect(result.errors).toEqual(errors.map((error) => ({ line: 3, ...error })));
    expect(result.rows).toEqual([row]);
  });

  it('of too many rows is refused before it is all read', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(HEADER);
      while (true) {
        taken += 1;
        yield Buffer.from(BA_DINH.repeat(1_000));
      }
    }
    await expect(readCommunes(endless())).rejects.toMatchObject({ code: 'import.file-too-many-rows' });
    expect(taken).toBeLessThan(40);
  });
});
