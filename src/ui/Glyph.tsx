import type { JSX } from 'solid-js'
import styles from './Glyph.module.css'

const SHAPES: Record<string, string> = {
  necessary: 'M2 2h8v8H2z',
  preferences: 'M6 .8 11.2 6 6 11.2.8 6z',
  statistics: 'M1 11V7h2.6v4zm3.7 0V1h2.6v10zm3.7 0V4H11v7z',
  marketing: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  unclassified: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  undeclared: 'M6 .6 11.6 11H.4zm-.8 3.6v3.4h1.6V4.2zm0 4.3v1.5h1.6V8.5z',
  spoken: 'M1 1.5h10v6.8H6.6L3.4 11V8.3H1zm1.5 1.6v3.6h7V3.1z',
  near: 'M1 2.9c1.7-1.7 3.3-1.7 5 0s3.3 1.7 5 0v2c-1.7 1.7-3.3 1.7-5 0s-3.3-1.7-5 0zm0 4.2c1.7-1.7 3.3-1.7 5 0s3.3 1.7 5 0v2c-1.7 1.7-3.3 1.7-5 0s-3.3-1.7-5 0z',
  unchecked: 'M1 5h10v2H1z',
  unlisted: 'M1 5h10v2H1z',
  platform: 'M3 1h8v8H9v2H1V3h2zm1.4 1.4V7.6h5.2V2.4z',
  general: 'M1 1h4L1 5zM9 1h2v2L3 11H1V9zM11 7v4H7z',
  unobserved: 'M1.5 1.5h9v9h-9zm1.4 1.4v6.2h6.2V2.9z',
  serious: 'M4.9.8h2.2v6.6H4.9zM4.9 9h2.2v2.2H4.9z',
  attention: 'M2 .8h1.6v10.4H2zM3.6 1.4h7L8.8 4l1.8 2.6h-7z',
  note: 'M6 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8zM5.2 5.3h1.6v3.3H5.2zm0-2h1.6v1.3H5.2z',
  unknown: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 1.5a3.5 3.5 0 1 0 0 7zm0 0',
}

/** A small sign, of its own shape as well as its own colour, for each kind of group. */
export function Glyph(props: { kind: string }): JSX.Element {
  return (
    <svg class={styles['glyph']} data-kind={props.kind} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path
        d={SHAPES[props.kind.replace(/-.*/, '')] ?? SHAPES['unclassified'] ?? ''}
        fill="currentColor"
        fill-rule="evenodd"
      />
    </svg>
  )
}
