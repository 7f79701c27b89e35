import './skeleton.css';

/** A grey bar where text will stand. */
export const SkeletonBar = ({ width = '100%', height = 16 }: { readonly width?: string | number; readonly height?: number }) => (
  <span className="pl-skeleton" style={{ width, height }} aria-hidden="true" />
);
