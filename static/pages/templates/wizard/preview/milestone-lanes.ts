/** The first line of each mark, from 0, on which it has room: marks come in order from left to right and are `size` wide. */
export const milestoneLanes = (places: readonly number[], size: number): readonly number[] => {
  const endOf: number[] = [];
  return places.map((place) => {
    const free = endOf.findIndex((end) => end <= place);
    const lane = free === -1 ? endOf.length : free;
    endOf[lane] = place + size;
    return lane;
  });
};
