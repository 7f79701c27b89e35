const COMMA = 44;
const MINUS = 45;
const ZERO = 48;

/** A whole number from the database: a number, or text of digits, which DECIMAL follows with zeros. `undefined` for anything else. */
export function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+(\.0*)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** The numbers of a list such as `12,-3,,7`; `null` where nothing stands between commas. `undefined` when anything else is in the text. */
export function wholeNumbersIn(text: string): (number | null)[] | undefined {
  const numbers: (number | null)[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) !== COMMA) continue;
    const number = at === start ? null : digits(text, start, at);
    if (number === undefined) return undefined;
    numbers.push(number);
    start = at + 1;
  }
  return numbers;
}

function digits(text: string, start: number, end: number): number | undefined {
  const negative = text.charCodeAt(start) === MINUS;
  let at = negative ? start + 1 : start;
  if (at === end) return undefined;
  let value = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  if (!Number.isSafeInteger(value)) return undefined;
  return negative && value > 0 ? -value : value;
}
