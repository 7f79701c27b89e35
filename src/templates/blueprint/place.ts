/** Where something stands in a document: properties and positions, from the outside in. */
export type Place = readonly (string | number)[];

/** `components[2].lead`. */
export const placeName = (place: Place): string =>
  place.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`), '');
