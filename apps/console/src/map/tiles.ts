/** A province as a tile: where it stands in a grid that has the country's outline. Rows and columns begin with 1. */
export interface Tile {
  /** The province's code since 1 July 2025. */
  readonly code: string;
  /** Short enough for a tile. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** The archipelagos, each a part of its province. */
export interface IslandTile {
  readonly province: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly row: number;
  readonly column: number;
}

const tile = (row: number, column: number, code: string, name: string): Tile => ({ code, name, row, column });

export const TILES: readonly Tile[] = [
  tile(1, 1, '12', 'Lai Châu'),
  tile(1, 2, '15', 'Lào Cai'),
  tile(1, 3, '08', 'Tuyên Quang'),
  tile(1, 4, '04', 'Cao Bằng'),
  tile(2, 1, '11', 'Điện Biên'),
  tile(2, 2, '14', 'Sơn La'),
  tile(2, 3, '25', 'Phú Thọ'),
  tile(2, 4, '19', 'Thái Nguyên'),
  tile(2, 5, '20', 'Lạng Sơn'),
  tile(3, 3, '01', 'Hà Nội'),
  tile(3, 4, '24', 'Bắc Ninh'),
  tile(3, 5, '22', 'Quảng Ninh'),
  tile(4, 3, '37', 'Ninh Bình'),
  tile(4, 4, '33', 'Hưng Yên'),
  tile(4, 5, '31', 'Hải Phòng'),
  tile(5, 2, '38', 'Thanh Hóa'),
  tile(6, 2, '40', 'Nghệ An'),
  tile(7, 2, '42', 'Hà Tĩnh'),
  tile(8, 3, '44', 'Quảng Trị'),
  tile(9, 3, '46', 'Huế'),
  tile(9, 4, '48', 'Đà Nẵng'),
  tile(10, 4, '51', 'Quảng Ngãi'),
  tile(11, 4, '52', 'Gia Lai'),
  tile(12, 4, '66', 'Đắk Lắk'),
  tile(13, 3, '68', 'Lâm Đồng'),
  tile(13, 4, '56', 'Khánh Hòa'),
  tile(14, 2, '80', 'Tây Ninh'),
  tile(14, 3, '75', 'Đồng Nai'),
  tile(15, 1, '91', 'An Giang'),
  tile(15, 2, '82', 'Đồng Tháp'),
  tile(15, 3, '79', 'TP. Hồ Chí Minh'),
  tile(16, 2, '92', 'Cần Thơ'),
  tile(16, 3, '86', 'Vĩnh Long'),
  tile(17, 1, '96', 'Cà Mau'),
];

export const ISLANDS: readonly IslandTile[] = [
  { province: '48', name: { vi: 'Hoàng Sa', en: 'Hoang Sa' }, row: 9, column: 6 },
  { province: '56', name: { vi: 'Trường Sa', en: 'Truong Sa' }, row: 14, column: 6 },
];
