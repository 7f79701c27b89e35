import { someFigures } from '../../testing/portfolio-builders';
import { figureNumber } from './figure-text';

test('a project without an issue counts zero; one that was not collected yet counts nothing', () => {
  const none = { toDo: 0, throughput: [0, 0, 0, 0, 0, 0, 0, 0] };
  const collected = someFigures({ ...none, collectedAt: 1_770_000_000 });
  const unknown = someFigures({ ...none, collectedAt: null });
  expect([figureNumber('toDo', collected), figureNumber('throughput', collected)]).toEqual([0, 0]);
  expect([figureNumber('toDo', unknown), figureNumber('throughput', unknown)]).toEqual([null, null]);
});
