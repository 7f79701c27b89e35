/** Where something stands in a document: properties and positions, from the outside in. */
export type Place = readonly (string | number)[];

/** The place of such a name; of names whose properties hold neither dots nor brackets. */
export const placeNamed = (name: string): Place =>
  (name.match(/[^.[\]]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** `components[2].lead`. */
export const placeName = (place: Place): string =>
  place.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`), '');
