/** As contracts allow them on the wire: above 0, up to 1, six digits after the point. */
const SHARE = /^(1(\.0{1,6})?|0\.(?!0+$)\d{1,6})$/;

export function isShare(text: string): boolean {
  return SHARE.test(text);
}

/** An exact part of a whole. Products along a lineage get as many digits as they need: nothing is rounded. */
export class Share {
  static readonly NONE = new Share(0n, 0);
  static readonly WHOLE = new Share(1n, 0);

  private constructor(
    private readonly digits: bigint,
    private readonly scale: number,
  ) {}

  /** @throws RangeError: not a share; check with {@link isShare} first */
  static of(text: string): Share {
    if (!isShare(text)) throw new RangeError('not a share');
    const [whole = '', fraction = ''] = text.split('.');
    return new Share(BigInt(whole + fraction), fraction.length);
  }

  times(other: Share): Share {
    return new Share(this.digits * other.digits, this.scale + other.scale);
  }

  plus(other: Share): Share {
    const scale = Math.max(this.scale, other.scale);
    return new Share(this.atScale(scale) + other.atScale(scale), scale);
  }

  get isWhole(): boolean {
    return this.digits === 10n ** BigInt(this.scale);
  }

  /** The shortest text: '0.5', never '0.50'. */
  toString(): string {
    const text = this.digits.toString().padStart(this.scale + 1, '0');
    const cut = text.length - this.scale;
    const fraction = text.slice(cut).replace(/0+$/, '');
    return fraction === '' ? text.slice(0, cut) : `${text.slice(0, cut)}.${fraction}`;
  }

  private atScale(scale: number): bigint {
    return this.digits * 10n ** BigInt(scale - this.scale);
  }
}
