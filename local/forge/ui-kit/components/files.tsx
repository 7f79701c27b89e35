import AkButton, { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DownloadIcon from '@atlaskit/icon/core/download';
import FileIcon from '@atlaskit/icon/core/file';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import ProgressBar from '@atlaskit/progress-bar';
import { type ReactNode, useRef } from 'react';
import { statefulComponent } from '../component';

/** A chosen file as it crosses the bridge: its content is a base64 data URL. */
interface SerialisedFile {
  readonly data: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

const readFile = (file: File): Promise<SerialisedFile> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(`${file.name} cannot be read`));
    reader.onload = () => resolve({ data: String(reader.result), name: file.name, size: file.size, type: file.type });
    reader.readAsDataURL(file);
  });

const frame = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
  padding: 'space.150',
});

interface FilePickerProps {
  readonly label?: string;
  readonly description?: string;
  readonly testId?: string;
  readonly onChange?: (files: SerialisedFile[]) => void;
}
function FilePickerView({ props }: { readonly props: FilePickerProps }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box xcss={frame} {...(props.testId === undefined ? {} : { testId: props.testId })}>
      <Stack space="space.100" alignInline="start">
        {props.label ? <Text weight="semibold">{props.label}</Text> : null}
        {props.description ? <Text color="color.text.subtle">{props.description}</Text> : null}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={props.label ?? 'Files'}
          onChange={(event) => {
            void Promise.all([...(event.target.files ?? [])].map(readFile)).then((files) => props.onChange?.(files));
          }}
        />
        <AkButton onClick={() => input.current?.click()}>Choose files</AkButton>
      </Stack>
    </Box>
  );
}
export const FilePicker = statefulComponent<FilePickerProps>(['label', 'description', 'testId', 'onChange'], FilePickerView);

interface FileCardProps {
  readonly fileName: string;
  readonly fileSize?: number;
  readonly fileType?: string;
  readonly error?: string;
  readonly isUploading?: boolean;
  readonly uploadProgress?: number;
  readonly onDelete?: () => void;
  readonly onDownload?: () => Blob | Promise<Blob | undefined> | undefined;
  readonly testId?: string;
}

const units = ['B', 'kB', 'MB', 'GB'] as const;
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

/** When the handler answers a Blob, the browser saves it under the card's file name, as the platform does. */
async function download(props: FileCardProps): Promise<void> {
  const blob = await props.onDownload?.();
  if (!(blob instanceof Blob)) return;
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = props.fileName;
  anchor.click();
  URL.revokeObjectURL(url);
}

function FileCardView({ props }: { readonly props: FileCardProps }): ReactNode {
  const details = [props.fileType, props.fileSize === undefined ? undefined : sizeText(props.fileSize)].filter(
    (part) => part !== undefined,
  );
  return (
    <Box xcss={frame} {...(props.testId === undefined ? {} : { testId: props.testId })}>
      <Inline space="space.150" alignBlock="center" spread="space-between">
        <Inline space="space.150" alignBlock="center">
          <FileIcon label="" />
          <Stack space="space.025">
            <Text weight="semibold">{props.fileName}</Text>
            {details.length > 0 ? <Text color="color.text.subtle">{details.join(' · ')}</Text> : null}
            {props.error ? <Text color="color.text.danger">{props.error}</Text> : null}
          </Stack>
        </Inline>
        <Inline space="space.050">
          {props.onDownload ? (
            <IconButton icon={DownloadIcon} label={`Download ${props.fileName}`} onClick={() => void download(props)} />
          ) : null}
          {props.onDelete ? <IconButton icon={DeleteIcon} label={`Delete ${props.fileName}`} onClick={() => props.onDelete?.()} /> : null}
        </Inline>
      </Inline>
      {props.isUploading ? (
        <Box paddingBlockStart="space.100">
          <ProgressBar ariaLabel={`Uploading ${props.fileName}`} value={props.uploadProgress ?? 0} />
        </Box>
      ) : null}
    </Box>
  );
}
export const FileCard = statefulComponent<FileCardProps>(
  ['fileName', 'fileSize', 'fileType', 'error', 'isUploading', 'uploadProgress', 'onDelete', 'onDownload', 'testId'],
  FileCardView,
);
