/** Currencies without the usual two decimal places, as crates/domain counts them by ISO 4217; a browser's own table differs. */
const digits: Record<string, string[]> = {
  0: ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
  4: ['CLF', 'UYW'],
};
const unusual = new Map(Object.entries(digits).flatMap(([places, codes]) => codes.map((code) => [code, Number(places)] as const)));

/** Decimal places of a currency: 2 for EUR, 0 for XOF. */
export const minorDigits = (currency: string): number => unusual.get(currency) ?? 2;
