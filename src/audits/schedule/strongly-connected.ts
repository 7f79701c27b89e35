/**
 * The strongly connected components of a directed graph given as the targets of each node: sets of nodes that can all reach each other.
 * Tarjan's algorithm, without recursion, so that a chain of any length fits the stack.
 */
export function stronglyConnected(targets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const unvisited = -1;
  const found = new Int32Array(targets.length).fill(unvisited);
  const lowest = new Int32Array(targets.length);
  const open = new Uint8Array(targets.length);
  const trail: number[] = [];
  const components: number[][] = [];
  let clock = 0;

  const close = (root: number): void => {
    const component = trail.splice(trail.lastIndexOf(root));
    for (const member of component) open[member] = 0;
    components.push(component);
  };

  const visit = (root: number): void => {
    const steps: { readonly node: number; next: number }[] = [];
    const enter = (node: number): void => {
      found[node] = lowest[node] = clock++;
      open[node] = 1;
      trail.push(node);
      steps.push({ node, next: 0 });
    };
    enter(root);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const { node } = step;
      const target = targets[node]?.[step.next++];
      if (target !== undefined) {
        if (found[target] === unvisited) enter(target);
        else if (open[target]) lowest[node] = Math.min(lowest[node] ?? 0, found[target] ?? 0);
        continue;
      }
      steps.pop();
      const caller = steps.at(-1)?.node;
      if (caller !== undefined) lowest[caller] = Math.min(lowest[caller] ?? 0, lowest[node] ?? 0);
      if (lowest[node] === found[node]) close(node);
    }
  };

  for (let node = 0; node < targets.length; node++) if (found[node] === unvisited) visit(node);
  return components;
}
