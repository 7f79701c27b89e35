import type { ShellChannel } from './shell-channel';

/** Tells the shell how high the page's content is, whenever that changes, so that the frame grows and shrinks with it. */
export function reportSize(page: Document, channel: ShellChannel): void {
  let reported = -1;
  let planned = false;
  const report = () => {
    planned = false;
    const height = contentHeight(page);
    if (height === reported) return;
    reported = height;
    channel.send({ plumb: 'size', height });
  };
  const plan = () => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(report);
  };
  const observer = new ResizeObserver(plan);
  observer.observe(page.documentElement);
  if (page.body) observer.observe(page.body);
  plan();
}

function contentHeight(page: Document): number {
  return Math.ceil(Math.max(page.documentElement.offsetHeight, page.body?.scrollHeight ?? 0));
}
