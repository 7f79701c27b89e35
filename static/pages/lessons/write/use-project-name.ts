import { requestJira } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const project = z.object({ key: z.string(), name: z.string() });

const readName = async (projectId: number): Promise<string | null> => {
  try {
    const response = await requestJira(`/rest/api/3/project/${projectId}`, { headers: { Accept: 'application/json' } });
    const parsed = response.ok ? project.safeParse(await response.json()) : null;
    return parsed?.success ? `${parsed.data.name} (${parsed.data.key})` : null;
  } catch {
    return null;
  }
};

/** Name and key of a project, read as the viewer; `null` until then, and where they may not see it. */
export const useProjectName = (projectId: number | null): string | null => {
  const [read, setRead] = useState<{ readonly projectId: number; readonly name: string | null } | null>(null);
  useEffect(() => {
    if (projectId === null) return;
    let isCurrent = true;
    void readName(projectId).then((name) => {
      if (isCurrent) setRead({ projectId, name });
    });
    return () => {
      isCurrent = false;
    };
  }, [projectId]);
  return read?.projectId === projectId ? read.name : null;
};
